import { type ApiContext, createCaller, createRateLimiter } from "@loopbid/api";
import type { Actor } from "@loopbid/services";
import type { Harness } from "../harness.ts";

/** What a request brings to a procedure: a fresh address each, so that tests do not share limits. */
export function contextFor(
  harness: Harness,
  actor: Actor,
  overrides: Partial<ApiContext> = {},
): ApiContext {
  const { actor: _, ...services } = harness.ctx();
  return {
    services: { ...services, limiter: createRateLimiter(harness.redis, 1_000) },
    resolveActor: () => Promise.resolve(actor),
    address: "192.0.2.1",
    ...overrides,
  };
}

/** Calls procedures in process as `actor`, through all middleware, input and output schemas. */
export function callerFor(harness: Harness, actor: Actor): ReturnType<typeof createCaller> {
  return createCaller(contextFor(harness, actor));
}
