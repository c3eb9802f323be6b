import { type ApiContext, createCaller, createRateLimiter } from "@loopbid/api";
import { cookieName, readSession, sealSession } from "@loopbid/auth";
import { randomWord } from "@loopbid/core";
import type { UserRow } from "@loopbid/db";
import { type Actor, resolveActor } from "@loopbid/services";
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

const KEY = { app: "web", secret: "a secret that only these tests know", secure: false } as const;

/** The request of a browser with the cookie that the account got when it signed in; of one without where it is null. */
export async function requestOf(
  harness: Harness,
  account: Pick<UserRow, "_id" | "sessionVersion"> | null,
): Promise<ApiContext> {
  const claims = account && { userId: account._id, sessionVersion: account.sessionVersion };
  const token = claims && (await sealSession(claims, KEY));
  const cookie = token && `${cookieName(KEY.app, "session", KEY.secure)}=${token}`;
  const read = await readSession(cookie, KEY);
  const actor = await resolveActor(harness.db, read);
  return contextFor(harness, actor, { address: randomWord(10) });
}

/** Calls procedures in process as `actor`, through all middleware, input and output schemas. */
export function callerFor(harness: Harness, actor: Actor): ReturnType<typeof createCaller> {
  return createCaller(contextFor(harness, actor));
}
