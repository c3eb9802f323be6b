import { appRouter } from "@loopbid/api";
import { randomWord } from "@loopbid/core";
import type { Actor } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";
import { contextFor } from "./caller.ts";
import { call } from "./http.ts";

const WHO = ["anonymous", "user", "moderator", "admin"] as const;
type Who = (typeof WHO)[number];

const ID = "0123456789abcdef01234567";
const byListing = { listingId: ID };
const secret = "s".repeat(43);

/** Everyone may call a `public` one, the signed-in a `user` one, moderators and admins a `moderator` one. */
const PROCEDURES: Record<string, { for: "public" | "user" | "moderator"; input?: object }> = {
  "account.block": { for: "user", input: { ...byListing, seq: 1 } },
  "account.blocked": { for: "user" },
  "account.me": { for: "public" },
  "account.profile": { for: "public", input: { handle: "nobody" } },
  "account.strikes": { for: "user" },
  "account.unblock": { for: "user", input: { blockId: ID } },
  "account.updateProfile": { for: "user", input: { name: "N", bio: null, placeSlug: null } },
  "auction.buyNow": { for: "user", input: byListing },
  "auction.cancelBids": {
    for: "user",
    input: { ...byListing, seq: 1, reason: "BIDDER_ASKED" },
  },
  "auction.events": { for: "public", input: byListing },
  "auction.head": { for: "public", input: byListing },
  "auction.history": { for: "public", input: byListing },
  "auction.log": { for: "public", input: byListing },
  "auction.myBids": { for: "user", input: {} },
  "auction.placeBid": {
    for: "user",
    input: { ...byListing, maxCents: 20_000, idempotencyKey: "permission-walk" },
  },
  "auction.retractBids": { for: "user", input: { ...byListing, reason: "WRONG_AMOUNT" } },
  "auth.changePassword": { for: "user", input: { current: "x", next: "something longer" } },
  "auth.requestEmailVerification": { for: "user" },
  "auth.requestPasswordReset": { for: "public", input: { email: "nobody@example.test" } },
  "auth.resetPassword": { for: "public", input: { secret, password: "something longer" } },
  "auth.signOutEverywhere": { for: "user" },
  "auth.signUp": {
    for: "public",
    input: {
      email: "walk@example.test",
      password: "a long walk home",
      name: "Walk",
      handle: "walk",
    },
  },
  "auth.verifyEmail": { for: "public", input: { secret } },
  "fraud.assess": {
    for: "moderator",
    input: { title: "", description: "", categorySlug: null },
  },
  "listing.bySlug": { for: "public", input: { slug: "no-such-listing" } },
  "listing.create": { for: "user", input: {} },
  "listing.deleteDraft": { for: "user", input: { id: ID } },
  "listing.end": { for: "user", input: { id: ID } },
  "listing.mine": { for: "user", input: {} },
  "listing.own": { for: "user", input: { id: ID } },
  "listing.priceGuide": { for: "public", input: { deviceSlug: "pixel-8", condition: "GOOD" } },
  "listing.relist": { for: "user", input: { id: ID } },
  "listing.publish": { for: "user", input: { id: ID } },
  "listing.search": { for: "public", input: {} },
  "listing.suggestDevices": { for: "public", input: { q: "pixel" } },
  "listing.update": { for: "user", input: { id: ID, version: 1, changes: {} } },
  "listing.watch": { for: "user", input: { ...byListing, watching: true } },
  "listing.watched": { for: "user" },
  "moderation.decide": {
    for: "moderator",
    input: { ...byListing, version: 1, decision: "APPROVE" },
  },
  "moderation.decideShillAlert": {
    for: "moderator",
    input: { alertId: ID, revision: 1, decision: "DISMISS" },
  },
  "moderation.shillAlerts": { for: "moderator", input: {} },
  "moderation.queue": { for: "moderator", input: {} },
  "order.acceptOffer": { for: "user", input: { offerId: ID } },
  "order.afterSale": { for: "public", input: byListing },
  "order.declineOffer": { for: "user", input: { offerId: ID } },
  "order.offers": { for: "user" },
  "order.sendOffer": { for: "user", input: byListing },
  "order.purchases": { for: "user", input: {} },
};

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

async function actorOf(who: Who): Promise<Actor> {
  if (who === "anonymous") return ANONYMOUS;
  const role = who.toUpperCase() as "USER" | "MODERATOR" | "ADMIN";
  return (await makePerson(harness, { role })).actor;
}

function refusalOf(access: "public" | "user" | "moderator", who: Who): number | null {
  if (access === "public") return null;
  if (who === "anonymous") return 401;
  return access === "moderator" && who === "user" ? 403 : null;
}

describe("who may call what", () => {
  it("is written down for every procedure there is", () => {
    expect(Object.keys(appRouter._def.procedures).sort()).toEqual(Object.keys(PROCEDURES).sort());
  });

  for (const [path, { for: access, input }] of Object.entries(PROCEDURES)) {
    it(`${path} is for ${access}`, async () => {
      for (const who of WHO) {
        const context = contextFor(harness, await actorOf(who), { address: randomWord(10) });
        const { status } = await call(context, path, input);
        const refused = [401, 403, 500].includes(status) ? status : null;
        expect({ who, refused }).toEqual({ who, refused: refusalOf(access, who) });
      }
    });
  }
});
