import {
  chatCase,
  claimCase,
  clearCases,
  deskCase,
  deskCases,
  moderationItem,
  openCounts,
  reportListing,
  shillAlert,
} from "@loopbid/services";
import { SIGNALS_ONLY, type Verdict } from "@loopbid/validators";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";

const MINUTE_MS = 60_000;
const NOBODY = "0123456789abcdef01234567";

let harness: Harness;
let ada: Person;
let bo: Person;
let seller: Person;

beforeAll(async () => {
  harness = await startHarness();
  [ada, bo, seller] = await Promise.all([
    makePerson(harness, { role: "MODERATOR" }),
    makePerson(harness, { role: "MODERATOR" }),
    makePerson(harness),
  ]);
});
beforeEach(async () => {
  await Promise.all([
    harness.db.rows.listing_reports.deleteMany({}),
    harness.db.rows.case_claims.deleteMany({}),
    harness.db.rows.listings.deleteMany({}),
  ]);
});
afterAll(() => harness.close());

const as = (person: Person) => harness.ctx(person.actor);
const state = async (_id: string) => (await harness.db.rows.listings.findOne({ _id }))?.state;

async function held(score: number, verdict: Verdict = "REVIEW", modelVersion = "m1") {
  const at = new Date(harness.now());
  const listing = await makeListing(harness, seller.row._id, { state: "HELD", pendingSince: at });
  await harness.db.rows.fraud_checks.insertOne({
    listingId: listing._id,
    listingVersion: listing.version,
    modelVersion,
    weightsVersion: "w1",
    score,
    verdict,
    signals: [],
    reasons: [],
    priceBand: null,
    shadow: null,
    createdAt: at,
  });
  return listing;
}

async function approveTogether(...ids: string[]) {
  const { items } = await deskCases(as(ada), { kind: "LISTING", page: 1 });
  const cases = items
    .filter(({ subjectId }) => ids.includes(subjectId))
    .map(({ kind, subjectId, revision, newestAt }) => ({ kind, subjectId, revision, newestAt }));
  const { results } = await clearCases(as(ada), { cases });
  return new Map(results.map(({ subjectId, reason }) => [subjectId, reason]));
}

describe("approving many listings at once", () => {
  it("refuses those over the blocking threshold and those that no model has read", async () => {
    const mild = await held(0.6);
    const grave = await held(0.99, "REVIEW");
    const blocked = await held(0.7, "BLOCK");
    const unread = await held(0.6, "REVIEW", SIGNALS_ONLY);
    const unchecked = await makeListing(harness, seller.row._id, {
      state: "PENDING_REVIEW",
      publishedAt: null,
      pendingSince: new Date(harness.now() - 3 * MINUTE_MS),
    });
    const ids = [mild, grave, blocked, unread, unchecked].map(({ _id }) => _id);
    expect(await approveTogether(...ids)).toEqual(
      new Map([
        [mild._id, null],
        [grave._id, "OVER_BLOCK"],
        [blocked._id, "OVER_BLOCK"],
        [unread._id, "UNREAD"],
        [unchecked._id, "UNREAD"],
      ]),
    );
    expect(await state(mild._id)).toBe("LIVE");
    expect(await Promise.all([grave, blocked, unread].map(({ _id }) => state(_id)))).toEqual([
      "HELD",
      "HELD",
      "HELD",
    ]);
  });

  it("goes by the newest check: an edit that made it mild may be approved", async () => {
    const listing = await held(0.99, "BLOCK");
    await harness.db.rows.listings.updateOne({ _id: listing._id }, { $inc: { version: 1 } });
    expect(await approveTogether(listing._id)).toEqual(new Map([[listing._id, "OVER_BLOCK"]]));
    await harness.db.rows.fraud_checks.updateOne(
      { listingId: listing._id },
      { $set: { listingVersion: listing.version + 1, score: 0.6, verdict: "REVIEW" } },
    );
    expect(await approveTogether(listing._id)).toEqual(new Map([[listing._id, null]]));
  });
});

describe("one case by itself", () => {
  it("opens whatever page it stands on, with who has it, until it was decided", async () => {
    const listing = await held(0.6);
    await claimCase(as(bo), { kind: "LISTING", subjectId: listing._id });
    const ref = { kind: "LISTING" as const, subjectId: listing._id };
    const found = await deskCase(as(ada), ref);
    expect(found).toMatchObject({
      ...ref,
      title: listing.title,
      risk: 0.6,
      claim: { by: bo.row.handle, mine: false },
    });
    expect(await deskCase(as(ada), { kind: "REPORT", subjectId: listing._id })).toBeNull();
    await harness.db.rows.listings.updateOne({ _id: listing._id }, { $set: { state: "LIVE" } });
    expect(await deskCase(as(ada), ref)).toBeNull();
  });

  it("is read with its check, and says whether there is anything to decide", async () => {
    const listing = await held(0.8);
    const read = () => moderationItem(as(ada), { listingId: listing._id });
    expect(await read()).toMatchObject({
      decidable: true,
      state: "HELD",
      item: { listing: { id: listing._id }, check: { score: 0.8 }, unchecked: false, claim: null },
    });
    await harness.db.rows.listings.updateOne({ _id: listing._id }, { $set: { state: "LIVE" } });
    expect(await read()).toMatchObject({ decidable: false, state: "LIVE" });
  });

  it("is for moderators, and drafts are their seller's alone", async () => {
    const draft = await makeListing(harness, seller.row._id, { state: "DRAFT" });
    const listingId = draft._id;
    await expect(moderationItem(as(ada), { listingId })).rejects.toThrow(/no such listing/);
    await expect(moderationItem(as(seller), { listingId })).rejects.toThrow(/moderators/);
    await expect(openCounts(harness.ctx(ANONYMOUS))).rejects.toThrow(/sign/i);
    await expect(chatCase(as(ada), { caseId: NOBODY })).rejects.toThrow(/no such case/);
    await expect(shillAlert(as(ada), { alertId: NOBODY })).rejects.toThrow(/no such alert/);
  });
});

describe("the counts", () => {
  it("are those of the list, a listing with two reports once", async () => {
    await held(0.6);
    const reported = await makeListing(harness, seller.row._id);
    for (const person of [await makePerson(harness), await makePerson(harness)])
      await reportListing(as(person), { listingId: reported._id, reason: "SCAM", note: "" });
    const counts = await openCounts(as(ada));
    expect(counts).toEqual({ LISTING: 1, REPORT: 1, CHAT: 0, SHILL: 0, APPEAL: 0 });
    expect((await deskCases(as(ada), { kind: null, page: 1 })).counts).toEqual(counts);
  });
});
