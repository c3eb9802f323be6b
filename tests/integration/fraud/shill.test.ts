import { newId } from "@loopbid/db";
import { SHILL_JUDGE } from "@loopbid/fraud";
import {
  blockedPeople,
  decideShillAlert,
  placeBid,
  shillAlerts,
  sweepShills,
  unblockPerson,
} from "@loopbid/services";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness, SYSTEM } from "../harness.ts";
import { playAuctions } from "./shill-market.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let harness: Harness;
let ada: Person;
let bo: Person;
let seller: Person;
let shill: Person;
let fan: Person;

beforeAll(async () => {
  harness = await startHarness();
  ada = await makePerson(harness, { role: "MODERATOR" });
  bo = await makePerson(harness, { role: "ADMIN" });
});
afterAll(() => harness.close());

beforeEach(async () => {
  const createdAt = new Date(harness.now() - 300 * DAY_MS);
  seller = await makePerson(harness, { createdAt });
  shill = await makePerson(harness);
  fan = await makePerson(harness, { createdAt });
});

const sweep = () => sweepShills(harness.ctx(SYSTEM), SHILL_JUDGE);
const alertOf = (bidder: Person) =>
  harness.db.rows.shill_alerts.findOne({ sellerId: seller.row._id, bidderId: bidder.row._id });

/** The shill pushes the fan twice in each, and the fan or somebody new wins. */
async function pushed(count: number, endedAgoMs = HOUR_MS): Promise<void> {
  const buyers = [fan, await makePerson(harness)];
  const plays = Array.from({ length: count }, (_, index) => {
    const buyer = buyers[index % 2]!.row._id;
    const bidders = [buyer, shill.row._id, buyer, shill.row._id, buyer];
    const endsAt = harness.now() - endedAgoMs - index * HOUR_MS;
    return { sellerId: seller.row._id, bidders, endsAt };
  });
  await playAuctions(harness, plays);
}

async function open() {
  await pushed(6);
  await sweep();
  return (await alertOf(shill))!;
}

const decide = (who: Person, alertId: string, revision: number, decision: "CONFIRM" | "DISMISS") =>
  decideShillAlert(harness.ctx(who.actor), { alertId, revision, decision, note: "Seen." });

describe("the sweep", () => {
  it("writes an alert about who pushes and never wins, and none about who wins", async () => {
    const alert = await open();
    expect(alert).toMatchObject({ state: "OPEN", auctions: 6, losses: 6, wins: 0, pushes: 6 });
    expect(alert.pushedCents).toBe(6 * 1_000);
    expect(alert.score).toBeGreaterThanOrEqual(SHILL_JUDGE.threshold);
    expect(alert.meetings).toHaveLength(6);
    expect(await alertOf(fan)).toBeNull();
  });

  it("changes nothing the second time, and one alert is left of two sweeps at once", async () => {
    await pushed(6);
    await Promise.all([sweep(), sweep()]);
    const first = await alertOf(shill);
    expect(await sweep()).toBe(0);
    expect(await alertOf(shill)).toEqual(first);
    const pair = { sellerId: seller.row._id, bidderId: shill.row._id };
    expect(await harness.db.rows.shill_alerts.count(pair)).toBe(1);
  });

  it("brings an open one up to date", async () => {
    const before = await open();
    await pushed(1);
    await sweep();
    const after = await alertOf(shill);
    expect(after).toMatchObject({ losses: 7, revision: before.revision + 1 });
  });

  it("does not count what is older than 90 days", async () => {
    await pushed(5, 95 * DAY_MS);
    await pushed(2);
    await sweep();
    expect(await alertOf(shill)).toBeNull();
  });

  it("knows of a bidder's auctions at other sellers", async () => {
    const loyal = await open();
    const other = await makePerson(harness);
    const bidders = [shill.row._id, fan.row._id];
    const elsewhere = { sellerId: other.row._id, bidders, endsAt: harness.now() - HOUR_MS };
    await playAuctions(
      harness,
      Array.from({ length: 30 }, () => elsewhere),
    );
    await sweep();
    const after = (await alertOf(shill))!;
    expect(after.bidderAuctions).toBe(36);
    expect(after.score).toBeLessThan(loyal.score);
  });

  it("is for the system's own jobs", async () => {
    for (const actor of [ANONYMOUS, ada.actor])
      await expect(sweepShills(harness.ctx(actor), SHILL_JUDGE)).rejects.toMatchObject({
        kind: "FORBIDDEN",
      });
  });
});

describe("a decision", () => {
  it("dismissed stays dismissed until there is clearly more evidence", async () => {
    const { _id, revision } = await open();
    await decide(ada, _id, revision, "DISMISS");
    await pushed(2);
    expect(await sweep()).toBe(0);
    expect((await alertOf(shill))?.state).toBe("DISMISSED");
    await pushed(1);
    await sweep();
    expect(await alertOf(shill)).toMatchObject({ state: "OPEN", losses: 9, note: "Seen." });
    expect(await harness.db.rows.blocks.count({ blockedId: shill.row._id })).toBe(0);
  });

  it("confirmed closes the seller's auctions to the bidder, for good, and is kept with who did it", async () => {
    const { _id, revision } = await open();
    const auction = await makeAuction(harness, seller.row._id);
    expect(await decide(ada, _id, revision, "CONFIRM")).toEqual({ state: "CONFIRMED" });
    const bid = { listingId: auction._id, maxCents: 20_000, idempotencyKey: "after-the-block" };
    await expect(placeBid(harness.ctx(shill.actor), bid)).rejects.toMatchObject({
      kind: "FORBIDDEN",
    });
    const [block] = await blockedPeople(harness.ctx(seller.actor));
    await expect(
      unblockPerson(harness.ctx(seller.actor), { blockId: block!.id }),
    ).rejects.toMatchObject({ kind: "FORBIDDEN" });
    const [entry] = await harness.db.rows.audit_entries.find({ entityId: _id });
    expect(entry).toMatchObject({ action: "shill-alert.confirmed", actorId: ada.row._id });
    await pushed(5);
    await sweep();
    expect((await alertOf(shill))?.state).toBe("CONFIRMED");
  });

  it("confirmed leaves a block that the seller made before as it is", async () => {
    const alert = await open();
    const { meetings, _id, revision } = alert;
    const pair = { blockerId: seller.row._id, blockedId: shill.row._id };
    const listingId = meetings[0]!.auctionId;
    const made = { ...pair, listingId, createdAt: new Date(0) };
    await harness.db.rows.blocks.insertOne(made);
    await decide(ada, _id, revision, "CONFIRM");
    expect(await harness.db.rows.blocks.find(pair)).toMatchObject([{ createdAt: new Date(0) }]);
  });

  it("of two at once one wins; the same again is no error", async () => {
    const { _id, revision } = await open();
    const both = [decide(ada, _id, revision, "CONFIRM"), decide(bo, _id, revision, "DISMISS")];
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [winner, decision] =
      results[0]!.status === "fulfilled" ? ([ada, "CONFIRM"] as const) : ([bo, "DISMISS"] as const);
    await decide(winner, _id, revision, decision);
    expect(await harness.db.rows.audit_entries.count({ entityId: _id })).toBe(1);
  });

  it("is refused on evidence that has changed, on oneself, and to everyone but moderators", async () => {
    const { _id, revision } = await open();
    await expect(decide(ada, _id, revision + 1, "DISMISS")).rejects.toMatchObject({
      detail: { reason: "STALE_VERSION" },
    });
    await expect(decide(fan, _id, revision, "DISMISS")).rejects.toMatchObject({
      kind: "FORBIDDEN",
    });
    const about = { ...seller.actor, role: "MODERATOR" as const };
    await expect(
      decide({ ...seller, actor: about }, _id, revision, "DISMISS"),
    ).rejects.toMatchObject({ kind: "FORBIDDEN" });
    expect((await alertOf(shill))?.state).toBe("OPEN");
  });
});

describe("the list", () => {
  it("pages through every open alert once, the strongest first", async () => {
    const template = await open();
    const { _id: ownId, ...row } = template;
    const rows = Array.from({ length: 45 }, () => {
      return { ...row, bidderId: newId(), score: 0.7 };
    });
    await harness.db.rows.shill_alerts.insertMany(rows);
    const seen: { id: string; score: number }[] = [];
    let cursor: { score: number; id: string } | null = null;
    do {
      const page = await shillAlerts(harness.ctx(ada.actor), { state: "OPEN", cursor });
      seen.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    const total = await harness.db.rows.shill_alerts.count({ state: "OPEN" });
    expect(new Set(seen.map(({ id }) => id)).size).toBe(total);
    expect(seen.length).toBe(total);
    expect(seen.map(({ score }) => score)).toEqual(
      seen.map(({ score }) => score).sort((a, b) => b - a),
    );
    const own = seen.find(({ id }) => id === ownId);
    expect(own).toMatchObject({ sellerHandle: seller.row.handle, bidderHandle: shill.row.handle });
  });

  it("is for moderators", async () => {
    await expect(
      shillAlerts(harness.ctx(seller.actor), { state: "OPEN", cursor: null }),
    ).rejects.toMatchObject({ kind: "FORBIDDEN" });
  });
});
