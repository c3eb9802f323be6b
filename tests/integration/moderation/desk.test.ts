import {
  caseContext,
  claimCase,
  clearCases,
  decide,
  decideChatCase,
  decideListingReport,
  deskCases,
  releaseCase,
  reportedListing,
  reportListing,
} from "@loopbid/services";
import type { CaseRef, DeskCase } from "@loopbid/validators";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bidAs, deliverNews, queuedJobs, reasonOf } from "../auction/bidding.ts";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";

const HOUR_MS = 3_600_000;
const STATEMENT = "Other members say that this is a counterfeit, and the pictures bear it out.";

let harness: Harness;
let ada: Person;
let bo: Person;
let seller: Person;
let member: Person;

beforeAll(async () => {
  harness = await startHarness();
  [ada, bo, seller, member] = await Promise.all([
    makePerson(harness, { role: "MODERATOR" }),
    makePerson(harness, { role: "MODERATOR" }),
    makePerson(harness),
    makePerson(harness),
  ]);
});
beforeEach(async () => {
  await Promise.all([
    harness.db.rows.listing_reports.deleteMany({}),
    harness.db.rows.case_claims.deleteMany({}),
    harness.db.rows.chat_cases.deleteMany({}),
    harness.db.rows.listings.deleteMany({}),
  ]);
});
afterAll(() => harness.close());

const as = (person: Person) => harness.ctx(person.actor);
const list = async (person = ada): Promise<DeskCase[]> =>
  (await deskCases(as(person), { kind: null, page: 1 })).items;
const report = (person: Person, listingId: string, note = "") =>
  reportListing(as(person), { listingId, reason: "COUNTERFEIT", note });
const now = () => new Date(harness.now()).toISOString();
const settle = (person: Person, listingId: string, decision: "DISMISS" | "REMOVE", version = 1) =>
  decideListingReport(as(person), {
    listingId,
    version,
    seenUntil: now(),
    decision,
    statement: decision === "REMOVE" ? STATEMENT : "",
    labels: [],
  });
const held = (overrides = {}) =>
  makeListing(harness, seller.row._id, {
    state: "HELD",
    pendingSince: new Date(harness.now()),
    ...overrides,
  });
const listingCase = (subjectId: string): CaseRef => ({ kind: "LISTING", subjectId });

/** A chat case as it is stored; its thread is nobody's business here. */
async function chatCase(person: Person, warned: number) {
  const { _id: listingId } = await makeListing(harness, seller.row._id);
  const at = new Date(harness.now());
  const thread = await harness.db.rows.threads.insertOne({
    listingId,
    buyerId: person.row._id,
    sellerId: seller.row._id,
    seq: 0,
    lastMessageAt: null,
    lastSenderId: null,
    preview: "",
    buyerReadSeq: 0,
    sellerReadSeq: 0,
    buyerUnread: 0,
    sellerUnread: 0,
    createdAt: at,
  });
  return harness.db.rows.chat_cases.insertOne({
    threadId: thread._id,
    listingId,
    personId: person.row._id,
    state: "OPEN",
    revision: 1,
    warned,
    labels: [],
    reportedById: null,
    reportReason: null,
    reportNote: null,
    reportedSeq: null,
    decidedById: null,
    decidedAt: null,
    decision: null,
    note: null,
    createdAt: at,
    updatedAt: at,
  });
}

describe("a report of a listing", () => {
  it("is one per person and open case, and the newest words count", async () => {
    const { _id } = await makeListing(harness, seller.row._id);
    await Promise.all([report(member, _id, "first"), report(member, _id, "first")]);
    await report(member, _id, "second");
    const { reports } = await reportedListing(as(ada), { listingId: _id });
    expect(reports).toMatchObject([
      { reporterHandle: member.row.handle, note: "second", reason: "COUNTERFEIT" },
    ]);
  });

  it("needs an account, somebody else's listing, and one that is on sale", async () => {
    const { _id } = await makeListing(harness, seller.row._id);
    const draft = await makeListing(harness, seller.row._id, { state: "DRAFT" });
    const input = { listingId: _id, reason: "SCAM" as const, note: "" };
    await expect(reportListing(harness.ctx(ANONYMOUS), input)).rejects.toThrow(/sign/i);
    await expect(report(seller, _id)).rejects.toThrow(/own listing/);
    await expect(report(member, draft._id)).rejects.toThrow(/no such listing/);
    expect(await harness.db.rows.listing_reports.count({})).toBe(0);
  });

  it("that was dismissed is not opened again by the same person", async () => {
    const { _id } = await makeListing(harness, seller.row._id);
    await report(member, _id);
    await settle(ada, _id, "DISMISS");
    expect(await reasonOf(report(member, _id))).toBe("ALREADY_DECIDED");
    expect(await list()).toEqual([]);
  });
});

describe("a decision on reports", () => {
  it("to remove takes the listing off sale, ends its auction and tells the seller why", async () => {
    const listing = await makeAuction(harness, seller.row._id);
    await report(member, listing._id);
    await settle(ada, listing._id, "REMOVE", listing.version);
    expect(await harness.db.rows.listings.findOne({ _id: listing._id })).toMatchObject({
      state: "REMOVED",
      notice: STATEMENT,
    });
    expect(await harness.db.rows.auctions.findOne({ _id: listing._id })).toMatchObject({
      status: "CANCELLED",
    });
    expect(
      await harness.db.rows.audit_entries.findOne({
        entityId: listing._id,
        action: "listing-report.remove",
      }),
    ).toMatchObject({ actorId: ada.row._id });
    await deliverNews(harness);
    const mails = await queuedJobs(harness, "mail");
    expect(mails.some(({ data }) => String(data["subject"]).includes(listing.title))).toBe(true);
  });

  it("of two at once is made by one, and leaves later reports open when it dismisses", async () => {
    const { _id } = await makeListing(harness, seller.row._id);
    await report(member, _id);
    const both = await Promise.allSettled([settle(ada, _id, "DISMISS"), settle(bo, _id, "REMOVE")]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);

    const other = await makeListing(harness, seller.row._id);
    await report(member, other._id);
    const seenUntil = now();
    harness.advance(1_000);
    const late = await makePerson(harness);
    await report(late, other._id);
    await decideListingReport(as(ada), {
      listingId: other._id,
      version: 1,
      seenUntil,
      decision: "DISMISS",
      statement: "",
      labels: [],
    });
    const { reports } = await reportedListing(as(ada), { listingId: other._id });
    expect(reports.map(({ reporterHandle }) => reporterHandle)).toEqual([late.row.handle]);
  });

  it("to remove is refused for another version, without words, and to whoever is part of it", async () => {
    const { _id } = await makeListing(harness, seller.row._id);
    const own = await makeListing(harness, ada.row._id);
    await Promise.all([report(member, _id), report(member, own._id), report(bo, _id)]);
    expect(await reasonOf(settle(ada, _id, "REMOVE", 9))).toBe("STALE_VERSION");
    const wordless = decideListingReport(as(ada), {
      listingId: _id,
      version: 1,
      seenUntil: now(),
      decision: "REMOVE",
      statement: "",
      labels: [],
    });
    expect(await reasonOf(wordless)).toBe("STATEMENT_REQUIRED");
    await expect(settle(ada, own._id, "DISMISS")).rejects.toThrow(/part of/);
    await expect(settle(bo, _id, "DISMISS")).rejects.toThrow(/part of/);
    expect(await harness.db.rows.listing_reports.count({ state: "OPEN" })).toBe(3);
  });
});

describe("a claim", () => {
  it("of two at once is one moderator's, and nobody else decides until it runs out", async () => {
    const { _id, version } = await held();
    const claims = await Promise.allSettled([
      claimCase(as(ada), listingCase(_id)),
      claimCase(as(bo), listingCase(_id)),
    ]);
    expect(claims.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [owner, other] = claims[0]!.status === "fulfilled" ? [ada, bo] : [bo, ada];
    const approval = {
      listingId: _id,
      version,
      decision: "APPROVE" as const,
      statement: "",
      labels: [],
    };
    expect(await reasonOf(decide(as(other), approval))).toBe("CLAIMED");
    expect((await list(other))[0]?.claim).toMatchObject({ by: owner.row.handle, mine: false });
    harness.advance(9 * 60_000);
    await claimCase(as(owner), listingCase(_id));
    harness.advance(9 * 60_000);
    expect(await reasonOf(claimCase(as(other), listingCase(_id)))).toBe("CLAIMED");
    harness.advance(2 * 60_000);
    await claimCase(as(other), listingCase(_id));
    expect(await reasonOf(decide(as(owner), approval))).toBe("CLAIMED");
    expect(await decide(as(other), approval)).toEqual({ state: "LIVE" });
    expect(await harness.db.rows.case_claims.count({})).toBe(0);
  });

  it("is given back by its owner alone, and is per kind of case", async () => {
    const { _id } = await held();
    await claimCase(as(ada), listingCase(_id));
    await releaseCase(as(bo), listingCase(_id));
    expect(await reasonOf(claimCase(as(bo), listingCase(_id)))).toBe("CLAIMED");
    await claimCase(as(bo), { kind: "REPORT", subjectId: _id });
    await releaseCase(as(ada), listingCase(_id));
    await claimCase(as(bo), listingCase(_id));
    await expect(claimCase(as(member), listingCase(_id))).rejects.toThrow(/moderators/);
  });

  it("keeps chat cases from others too", async () => {
    const { _id: caseId } = await chatCase(member, 3);
    await claimCase(as(ada), { kind: "CHAT", subjectId: caseId });
    const dismissal = { caseId, revision: 1, decision: "DISMISS" as const, note: "" };
    expect(await reasonOf(decideChatCase(as(bo), dismissal))).toBe("CLAIMED");
    await decideChatCase(as(ada), dismissal);
  });
});

describe("the list of cases", () => {
  it("holds all kinds, by risk and age, with how many there are of each", async () => {
    const waiting = await held({ pendingSince: new Date(harness.now() - 60 * HOUR_MS) });
    const reported = await makeListing(harness, seller.row._id);
    const reporters = await Promise.all([1, 2, 3].map(() => makePerson(harness)));
    await Promise.all(reporters.map((person) => report(person, reported._id)));
    const chat = await chatCase(member, 4);
    const { items, counts } = await deskCases(as(ada), { kind: null, page: 1 });
    expect(items.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ["LISTING", waiting._id],
      ["REPORT", reported._id],
      ["CHAT", chat._id],
    ]);
    expect(items[1]).toMatchObject({ reports: 3, risk: 1 - 0.6 ** 3, title: reported.title });
    expect(counts).toMatchObject({ LISTING: 1, REPORT: 1, CHAT: 1, SHILL: 0, APPEAL: 0 });
    const chats = await deskCases(as(ada), { kind: "CHAT", page: 1 });
    expect(chats.items.map(({ subjectId }) => subjectId)).toEqual([chat._id]);
  });

  it("clears several at once and says which stay open and why", async () => {
    const first = await held();
    const claimed = await held();
    const edited = await held();
    const reported = await makeListing(harness, seller.row._id);
    await report(member, reported._id);
    const chat = await chatCase(member, 3);
    await harness.db.rows.fraud_checks.insertMany(
      [first, claimed, edited].map(({ _id: listingId, version: listingVersion }) => ({
        listingId,
        listingVersion,
        modelVersion: "m1",
        weightsVersion: "w1",
        score: 0.6,
        verdict: "REVIEW" as const,
        signals: [],
        reasons: [],
        priceBand: null,
        shadow: null,
        createdAt: new Date(harness.now()),
      })),
    );
    const cases = (await list()).map(({ kind, subjectId, revision, newestAt }) => ({
      kind,
      subjectId,
      revision,
      newestAt,
    }));
    await claimCase(as(bo), listingCase(claimed._id));
    await harness.db.rows.listings.updateOne({ _id: edited._id }, { $inc: { version: 1 } });
    const { results } = await clearCases(as(ada), { cases });
    const outcome = Object.fromEntries(results.map((one) => [one.subjectId, one.reason]));
    expect(outcome).toEqual({
      [first._id]: null,
      [claimed._id]: "CLAIMED",
      [edited._id]: "STALE_VERSION",
      [reported._id]: null,
      [chat._id]: null,
    });
    expect((await list()).map(({ subjectId }) => subjectId).sort()).toEqual(
      [claimed._id, edited._id].sort(),
    );
  });
});

describe("what surrounds a listing", () => {
  it("names the seller's past, a copy by somebody else, and who bids at the seller", async () => {
    const shop = await makePerson(harness);
    const textHash = "f".repeat(64);
    const listing = await makeAuction(harness, shop.row._id, { textHash });
    const copy = await makeListing(harness, seller.row._id, { textHash });
    const waiting = await makeListing(harness, shop.row._id, {
      state: "HELD",
      pendingSince: new Date(harness.now()),
    });
    await decide(as(ada), {
      listingId: waiting._id,
      version: waiting.version,
      decision: "REMOVE",
      statement: STATEMENT,
      labels: [],
    });
    await bidAs(harness, member, listing._id, 20_000);
    const context = await caseContext(as(ada), { listingId: listing._id });
    expect(context.history).toMatchObject({ onSale: 1, removed: 1, sold: 0 });
    expect(context.history.decisions).toMatchObject([
      { listingId: waiting._id, decision: "REMOVE", by: ada.row.handle },
    ]);
    expect(context.lookalikes).toMatchObject([
      { listingId: copy._id, sameText: true, sameSeller: false, sellerHandle: seller.row.handle },
    ]);
    expect(context).toMatchObject({
      auctions: 1,
      bidders: [{ handle: member.row.handle, auctions: 1, wins: 0, losses: 0, alert: false }],
    });
    await expect(caseContext(as(member), { listingId: listing._id })).rejects.toThrow(/moderators/);
  });
});
