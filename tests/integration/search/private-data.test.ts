import type { Actor } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFor } from "../api/caller.ts";
import { bidAs } from "../auction/bidding.ts";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";

const IMEI = "490154203237518";
const RESERVE = 77_777;
const MAXIMUM = 66_666;
const NOTICE = "a word between us";

let harness: Harness;
let seller: Person;
let leader: Person;
let slug: string;
let listingId: string;

beforeAll(async () => {
  harness = await startHarness();
  [seller, leader] = await Promise.all([makePerson(harness), makePerson(harness)]);
  const listing = await makeAuction(harness, seller.row._id, {
    reserveCents: RESERVE,
    specs: { storage: "128 GB", carrier: "Unlocked", imei: IMEI },
    notice: NOTICE,
    textHash: "f".repeat(64),
  });
  ({ slug, _id: listingId } = listing);
  await bidAs(harness, leader, listingId, 55_555);
  await bidAs(harness, leader, listingId, MAXIMUM);
});
afterAll(() => harness.close());

async function everythingPublic(actor: Actor): Promise<string> {
  const api = callerFor(harness, actor);
  return JSON.stringify([
    await api.listing.search({ q: "pixel" }),
    await api.listing.search({ seller: seller.row.handle }),
    await api.listing.bySlug({ slug }),
    await api.auction.head({ listingId }),
    await api.auction.history({ listingId }),
    await api.account.profile({ handle: seller.row.handle }),
    await api.account.profile({ handle: leader.row.handle }),
  ]);
}

describe("what others read of a listing and its auction", () => {
  it("has no IMEI, reserve, hidden maximum, bidder, address or note to the seller in it", async () => {
    const rival = await makePerson(harness);
    for (const actor of [ANONYMOUS, rival.actor]) {
      const text = await everythingPublic(actor);
      expect(text).toContain("128 GB");
      const secrets = [IMEI, RESERVE, MAXIMUM, 55_555, NOTICE, "f".repeat(64)];
      const people = [seller.row.email, leader.row.email, leader.row._id];
      for (const secret of [...secrets, ...people]) expect(text).not.toContain(String(secret));
      for (const field of ["textHash", "reserveCents", "passwordHash", "tagSalt", "leaderId"])
        expect(text).not.toContain(`"${field}"`);
    }
  });

  it("shows the device's identity and the note to the seller and to moderators", async () => {
    const moderator = await makePerson(harness, { role: "MODERATOR" });
    for (const actor of [seller.actor, moderator.actor]) {
      const page = await callerFor(harness, actor).listing.bySlug({ slug });
      expect(page.specs["imei"]).toBe(IMEI);
      expect(page.notice).toBe(NOTICE);
    }
  });

  it("shows a leader the own maximum and nobody else's", async () => {
    const head = await callerFor(harness, leader.actor).auction.head({ listingId });
    expect(head.viewer).toMatchObject({ standing: "LEADING", maxCents: MAXIMUM });
    const own = await callerFor(harness, seller.actor).auction.head({ listingId });
    expect(own.viewer.maxCents).toBeNull();
    expect(JSON.stringify(own)).not.toContain(String(MAXIMUM));
  });

  it("gives nobody a page, head, history or watch of what is not public", async () => {
    const stranger = await makePerson(harness);
    for (const state of ["DRAFT", "PENDING_REVIEW", "HELD", "REMOVED"] as const) {
      const hidden = await makeAuction(harness, seller.row._id, { state });
      for (const actor of [ANONYMOUS, stranger.actor]) {
        const api = callerFor(harness, actor);
        const input = { listingId: hidden._id };
        await expect(api.listing.bySlug({ slug: hidden.slug })).rejects.toThrow("no such listing");
        await expect(api.auction.head(input)).rejects.toThrow("no such auction");
        await expect(api.auction.history(input)).rejects.toThrow("no such auction");
      }
      const { watch } = callerFor(harness, stranger.actor).listing;
      await expect(watch({ listingId: hidden._id, watching: true })).rejects.toThrow("no such");
    }
  });
});
