import { createRateLimiter, RATE_LIMITS } from "@loopbid/api";
import { createRedis, randomWord } from "@loopbid/core";
import type { Actor } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";
import { contextFor } from "./caller.ts";
import { call } from "./http.ts";

/** Three bids a minute instead of sixty. */
const SCALE = 0.05;
let harness: Harness;
let listingId: string;
let ann: Person;

beforeAll(async () => {
  harness = await startHarness();
  const [seller, bidder] = await Promise.all([makePerson(harness), makePerson(harness)]);
  ann = bidder;
  listingId = (await makeAuction(harness, seller.row._id))._id;
});
afterAll(() => harness.close());

function limitedContext(actor: Actor, address = randomWord(12), redis = harness.redis) {
  const context = contextFor(harness, actor, { address });
  const limiter = createRateLimiter(redis, SCALE);
  return { ...context, services: { ...context.services, limiter } };
}

const bidWith = (actor: Actor) =>
  call(limitedContext(actor), "auction.placeBid", {
    listingId,
    maxCents: 1,
    idempotencyKey: randomWord(12),
  });

describe("rate limits", () => {
  it("refuse the caller's next bid, say when to come back, and let others pass", async () => {
    for (let made = 0; made < 3; made += 1) expect((await bidWith(ann.actor)).status).toBe(422);
    const refused = await bidWith(ann.actor);
    expect(refused.status).toBe(429);
    expect(refused.error.data.reason).toBe("RATE_LIMITED");
    const { retryAfterSeconds } = refused.error.data.info as { retryAfterSeconds: number };
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(retryAfterSeconds).toBeLessThanOrEqual(60);
    const other = await makePerson(harness);
    expect((await bidWith(other.actor)).status).toBe(422);
    expect((await call(limitedContext(ann.actor), "account.me")).status).toBe(200);
  });

  it("count strangers by their address", async () => {
    const address = randomWord(12);
    const signUp = (from: string) =>
      call(limitedContext(ANONYMOUS, from), "auth.verifyEmail", { secret: "s".repeat(43) });
    expect((await signUp(address)).status).toBe(422);
    expect((await signUp(address)).status).toBe(429);
    expect((await signUp(randomWord(12))).status).toBe(422);
  });

  it("count bad input too", async () => {
    const address = randomWord(12);
    const guess = () =>
      call(limitedContext(ANONYMOUS, address), "auth.verifyEmail", { secret: "" });
    expect((await guess()).status).toBe(400);
    expect((await guess()).status).toBe(429);
  });

  it("that fail closed refuse while Redis is away, and those that fail open let pass", async () => {
    const away = createRedis("redis://127.0.0.1:1", "request");
    away.on("error", () => undefined);
    const context = limitedContext(ANONYMOUS, randomWord(12), away);
    const verify = await call(context, "auth.verifyEmail", { secret: "s".repeat(43) });
    const head = await call(context, "auction.head", { listingId });
    away.disconnect();
    expect(verify.status).toBe(503);
    expect(head.status).toBe(200);
  });

  it("say for each whether it fails open or closed, and guard sign-in and mail closed", () => {
    const closed = Object.values(RATE_LIMITS).filter(({ whenDown }) => whenDown === "closed");
    expect(closed.map(({ name }) => name).sort()).toEqual(["mail", "sign-in", "sign-up"]);
  });
});
