import type { ListingRow } from "@loopbid/db";
import { createAssessor } from "@loopbid/fraud";
import { checkListing, decide, moderationQueue } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { deliverNews, queuedJobs } from "../auction/bidding.ts";
import { ANONYMOUS, type Harness, startHarness, SYSTEM } from "../harness.ts";

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;
const STATEMENT = "The description asks buyers to pay outside Loopbid.";

let harness: Harness;
let seller: Person;
let ada: Person;
let bo: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness, { createdAt: new Date(harness.now() - 400 * DAY_MS) });
  ada = await makePerson(harness, { role: "MODERATOR" });
  bo = await makePerson(harness, { role: "ADMIN" });
});
afterAll(() => harness.close());

function held(overrides: Partial<ListingRow> = {}): Promise<ListingRow> {
  return makeListing(harness, seller.row._id, {
    state: "HELD",
    publishedAt: null,
    pendingSince: new Date(harness.now()),
    notice: "A person looks at it.",
    ...overrides,
  });
}

const stored = async ({ _id }: ListingRow) => (await harness.db.rows.listings.findOne({ _id }))!;
const actionsOf = ({ _id }: ListingRow) =>
  harness.db.rows.moderation_actions.find({ listingId: _id });
const approve = (who: Person, { _id, version }: ListingRow) =>
  decide(harness.ctx(who.actor), {
    listingId: _id,
    version,
    decision: "APPROVE",
    statement: "",
    labels: [],
  });
const remove = (who: Person, { _id, version }: ListingRow, statement = STATEMENT) =>
  decide(harness.ctx(who.actor), {
    listingId: _id,
    version,
    decision: "REMOVE",
    statement,
    labels: ["off_platform"],
  });

describe("a decision on a held listing", () => {
  it("approving makes it live, opens its auction, and is kept with who did it", async () => {
    const listing = await held();
    expect(await approve(ada, listing)).toEqual({ state: "LIVE" });
    expect(await stored(listing)).toMatchObject({ state: "LIVE", notice: null });
    expect(await harness.db.rows.auctions.findOne({ _id: listing._id })).toMatchObject({
      status: "LIVE",
    });
    const [action] = await actionsOf(listing);
    expect(action).toMatchObject({ decision: "APPROVE", moderatorId: ada.row._id });
    const [entry] = await harness.db.rows.audit_entries.find({
      entityId: listing._id,
      action: "moderation.approve",
    });
    expect(entry?.actorId).toBe(ada.row._id);
  });

  it("removing shows the seller the statement of reasons and mails it", async () => {
    const listing = await held();
    expect(await remove(ada, listing)).toEqual({ state: "REMOVED" });
    expect(await stored(listing)).toMatchObject({ state: "REMOVED", notice: STATEMENT });
    await deliverNews(harness);
    const mails = (await queuedJobs(harness, "mail")).filter(({ data }) =>
      String(data["subject"]).includes(listing.title),
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]!.data["text"]).toContain(STATEMENT);
  });

  it("removing without a statement is refused and changes nothing", async () => {
    const listing = await held();
    await expect(remove(ada, listing, "")).rejects.toMatchObject({
      kind: "INVALID",
      detail: { issues: [{ field: "statement" }] },
    });
    expect((await stored(listing)).state).toBe("HELD");
  });

  it("removing one whose auction runs ends the auction without a sale", async () => {
    const listing = await makeAuction(harness, seller.row._id);
    await harness.db.rows.listings.updateOne({ _id: listing._id }, { $set: { state: "HELD" } });
    await remove(ada, listing);
    expect(await harness.db.rows.auctions.findOne({ _id: listing._id })).toMatchObject({
      status: "CANCELLED",
    });
    expect((await stored(listing)).state).toBe("REMOVED");
  });

  it("only moderators may decide or see the queue", async () => {
    const listing = await held();
    await expect(approve(seller, listing)).rejects.toMatchObject({ kind: "FORBIDDEN" });
    const anonymous = harness.ctx(ANONYMOUS);
    await expect(moderationQueue(anonymous, { page: 1 })).rejects.toMatchObject({
      kind: "UNAUTHENTICATED",
    });
    await expect(moderationQueue(harness.ctx(seller.actor), { page: 1 })).rejects.toMatchObject({
      kind: "FORBIDDEN",
    });
    expect((await stored(listing)).state).toBe("HELD");
  });
});

describe("two moderators at once", () => {
  it.each([
    ["approve", approve, approve],
    ["remove", remove, remove],
    ["approve and remove", approve, remove],
  ])("%s: one wins, the other learns who", async (_name, first, second) => {
    const listing = await held();
    const results = await Promise.allSettled([first(ada, listing), second(bo, listing)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await actionsOf(listing)).toHaveLength(1);
    const [action] = await actionsOf(listing);
    const winner = action!.moderatorId === ada.row._id ? ada : bo;
    const lost = results.find((result) => result.status === "rejected");
    expect(lost?.reason).toMatchObject({
      kind: "CONFLICT",
      detail: {
        reason: "ALREADY_DECIDED",
        data: { by: winner.row.handle, decision: action!.decision },
      },
    });
  });

  it("a moderator's own retry is answered like the first time", async () => {
    const listing = await held();
    await approve(ada, listing);
    expect(await approve(ada, listing)).toEqual({ state: "LIVE" });
    expect(await actionsOf(listing)).toHaveLength(1);
  });

  it("a decision about an older version is refused", async () => {
    const listing = await held({ version: 3 });
    const stale = { ...listing, version: 2 };
    await expect(approve(ada, stale)).rejects.toMatchObject({
      detail: { reason: "STALE_VERSION" },
    });
    expect((await stored(listing)).state).toBe("HELD");
  });

  it("a listing that is not held cannot be decided on", async () => {
    const listing = await makeListing(harness, seller.row._id);
    await expect(remove(ada, listing)).rejects.toMatchObject({ detail: { reason: "NOT_HELD" } });
  });
});

describe("the queue", () => {
  it("orders by risk, lifts what waits long, and brings the check and the pending count along", async () => {
    await harness.db.rows.listings.updateMany({ state: "HELD" }, { $set: { state: "REMOVED" } });
    const waiting = {
      state: "PENDING_REVIEW" as const,
      pendingSince: new Date(harness.now()),
      publishedAt: null,
    };
    const check = async (description: string, agoMs = 0) => {
      const listing = await makeListing(harness, seller.row._id, {
        ...waiting,
        description,
        format: "FIXED_PRICE",
      });
      const system = harness.ctx(SYSTEM);
      await checkListing(system, { listingId: listing._id, version: 1 }, createAssessor());
      await harness.db.rows.listings.updateOne(
        { _id: listing._id },
        { $set: { pendingSince: new Date(harness.now() - agoMs) } },
      );
      return listing._id;
    };
    const link = await check("Order at www.bestdeals-4u.com.");
    const phone = await check("Call 714-555-0192.");
    const old = await check("Order at https://other-deals.shop/1.", 72 * HOUR_MS);
    await makeListing(harness, seller.row._id, waiting);
    const queue = await moderationQueue(harness.ctx(ada.actor), { page: 1 });
    expect(queue.items.map(({ listing }) => listing.id)).toEqual([old, phone, link]);
    expect(queue).toMatchObject({ total: 3, pageCount: 1, pendingCount: 1 });
    expect(queue.items[1]).toMatchObject({
      seller: { handle: seller.row.handle },
      check: { verdict: "REVIEW", listingVersion: 1, reasons: ["contact.phone", "imei.missing"] },
    });
  });

  it("pages do not overlap", async () => {
    await Promise.all(Array.from({ length: 23 }, () => held()));
    const [first, second] = await Promise.all(
      [1, 2].map((page) => moderationQueue(harness.ctx(ada.actor), { page })),
    );
    const ids = [...first!.items, ...second!.items].map(({ listing }) => listing.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(first!.total);
  });
});
