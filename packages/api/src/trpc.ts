import {
  type FieldIssue,
  Histogram,
  LATENCY_BUCKETS,
  ServiceError,
  UnauthenticatedError,
} from "@loopbid/core";
import type { ServiceContext, UserActor } from "@loopbid/services";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { ApiContext } from "./context.ts";
import { toTrpcError } from "./error-mapping.ts";
import { RATE_LIMITS, type RateLimit } from "./rate-limits.ts";

function issuesOf(cause: unknown): FieldIssue[] {
  if (cause instanceof ServiceError) return cause.detail.issues ?? [];
  if (!(cause instanceof ZodError)) return [];
  return cause.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message }));
}

const t = initTRPC.context<ApiContext>().create({
  errorFormatter({ shape, error }) {
    const { cause } = error;
    const issues = issuesOf(cause);
    const message =
      cause instanceof ZodError ? (issues[0]?.message ?? "The input is wrong.") : shape.message;
    return {
      code: shape.code,
      message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        issues,
        reason: cause instanceof ServiceError ? (cause.detail.reason ?? null) : null,
        info: cause instanceof ServiceError ? (cause.detail.data ?? null) : null,
      },
    };
  },
});

export const router = t.router;
export const mergeRouters = t.mergeRouters;
export const createCallerFactory = t.createCallerFactory;

const kept = globalThis as {
  loopbidProcedureSeconds?: Histogram<"path" | "type" | "outcome">;
};

/** Seconds by procedure and outcome; an app registers it. One a process, even where a bundle holds this module twice. */
export const procedureSeconds = (kept.loopbidProcedureSeconds ??= new Histogram({
  name: "loopbid_procedure_seconds",
  help: "Time that a tRPC procedure took.",
  labelNames: ["path", "type", "outcome"],
  buckets: LATENCY_BUCKETS,
  registers: [],
}));

const measured = t.middleware(async ({ path, type, next, ctx }) => {
  const started = performance.now();
  const result = await next();
  const outcome = result.ok ? "OK" : result.error.code;
  procedureSeconds.observe({ path, type, outcome }, (performance.now() - started) / 1_000);
  if (!result.ok) {
    const mapped = toTrpcError(
      result.error.cause instanceof ServiceError ? result.error.cause : result.error,
    );
    if (mapped.code === "INTERNAL_SERVER_ERROR")
      ctx.services.logger.error({ err: result.error, path }, "procedure failed");
    return { ...result, error: mapped };
  }
  return result;
});

function limited(limit: RateLimit) {
  return t.middleware(async ({ ctx, next }) => {
    const { services, actor } = ctx as unknown as {
      services: ServiceContext & ApiContext["services"];
      actor?: ServiceContext["actor"];
    };
    const key = actor?.kind === "user" ? `user:${actor.userId}` : `address:${ctx.address}`;
    await services.limiter.consume(limit, key);
    return next();
  });
}

const withActor = t.middleware(async ({ ctx, next }) => {
  const actor = await ctx.resolveActor();
  const verb: ServiceContext = { ...ctx.services, actor };
  return next({ ctx: { ...ctx, actor, verb } });
});

const base = t.procedure.use(measured).use(withActor);

const signedIn = t.middleware(async ({ ctx, next }) => {
  const { actor } = ctx as unknown as { actor: ServiceContext["actor"] };
  if (actor.kind !== "user") throw new UnauthenticatedError();
  return next({ ctx: { viewer: actor satisfies UserActor } });
});

const moderating = t.middleware(async ({ ctx, next }) => {
  const { actor } = ctx as unknown as { actor: ServiceContext["actor"] };
  if (actor.kind !== "user") throw new UnauthenticatedError();
  if (actor.role === "USER")
    throw new TRPCError({ code: "FORBIDDEN", message: "Only moderators may do this." });
  return next();
});

const administering = t.middleware(async ({ ctx, next }) => {
  const { actor } = ctx as unknown as { actor: ServiceContext["actor"] };
  if (actor.kind !== "user") throw new UnauthenticatedError();
  if (actor.role !== "ADMIN")
    throw new TRPCError({ code: "FORBIDDEN", message: "Only admins may do this." });
  return next();
});

/** Anyone may ask; `ctx.verb` is what verbs take. */
export const publicProcedure = base.use(limited(RATE_LIMITS.read));
/** Anyone may ask, under a limit of its own. */
export const publicProcedureLimited = (limit: RateLimit) => base.use(limited(limit));
export const userProcedure = base.use(signedIn).use(limited(RATE_LIMITS.read));
/** The signed-in may ask, under a limit of its own. */
export const userProcedureLimited = (limit: RateLimit) => base.use(signedIn).use(limited(limit));
export const userMutation = (limit: RateLimit = RATE_LIMITS.write) =>
  base.use(signedIn).use(limited(limit));
export const moderatorProcedure = base.use(moderating).use(limited(RATE_LIMITS.desk));
export const adminProcedure = base.use(administering).use(limited(RATE_LIMITS.desk));
