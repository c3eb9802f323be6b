import { type ListingRow, newId } from "@loopbid/db";
import {
  decide,
  decidePerson,
  publishListing,
  resolveActor,
  setUserStatus,
  statementsOf,
  undoDecision,
} from "@loopbid/services";
import type { DecidePersonInput } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliverNews, queuedJobs, reasonOf } from "../auction/bidding.ts";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";

const DAY_MS = 24 * 3_600_000;
const WORDS = "The photos are another seller's.";
const SORRY = "We looked again: the photos are yours.";

let harness: Harness;
let ada: Person;
let bo: Person;

beforeAll(async () => {
  harness = await startHarness();
  ada = await makePerson(harness, { role: "MODERATOR" });
  bo = await makePerson(harness, { role: "MODERATOR" });
});
afterAll(() => harness.close());

const inDays = (days: number) => new Date(harness.now() + days * DAY_MS).toISOString();
const undo = (who: Person, statementId: string) =>
  undoDecision(harness.ctx(who.actor), { statementId, reason: SORRY });
const person = async (
  { row }: Person,
  decision: DecidePersonInput["decision"],
  more: Partial<DecidePersonInput> = {},
) => {
  const input = { userId: row._id, decision, ground: "scam", text: WORDS, ...more } as const;
  return (await decidePerson(harness.ctx(ada.actor), input)).statementId;
};
const userOf = async ({ row }: Person) => (await harness.db.rows.users.findOne({ _id: row._id }))!;
const stored = async ({ _id }: ListingRow) => (await harness.db.rows.listings.findOne({ _id }))!;
async function removed(listing: ListingRow): Promise<string> {
  await harness.db.rows.listings.updateOne({ _id: listing._id }, { $set: { state: "HELD" } });
  await decide(harness.ctx(ada.actor), {
    listingId: listing._id,
    version: listing.version,
    decision: "REMOVE",
    statement: WORDS,
    labels: [],
  });
  return (await harness.db.rows.statements.findOne({ subjectId: listing._id }))!._id;
}

describe("taking a decision back", () => {
  it("opens an account again, shows its listings, tells the person and is written down", async () => {
    const seller = await makePerson(harness);
    const listing = await makeListing(harness, seller.row._id, { format: "FIXED_PRICE" });
    const statementId = await person(seller, "SUSPEND");
    expect((await stored(listing)).state).toBe("HELD");
    expect(await undo(bo, statementId)).toEqual({ putBack: "account" });
    const { status, sessionVersion } = await userOf(seller);
    expect(status).toBe("ACTIVE");
    expect((await stored(listing)).state).toBe("LIVE");
    // Signs in anew: the old session stays ended.
    const claims = { userId: seller.row._id, sessionVersion: seller.row.sessionVersion };
    expect(sessionVersion).toBeGreaterThan(claims.sessionVersion);
    expect(await resolveActor(harness.db, claims)).toEqual(ANONYMOUS);
    await deliverNews(harness);
    const mail = (await queuedJobs(harness, "mail")).find(
      ({ data }) =>
        data["to"] === seller.row.email && data["subject"] === "A decision was taken back",
    );
    expect(mail?.data["text"]).toContain(SORRY);
    const [entry] = await harness.db.rows.audit_entries.find({ entityId: statementId });
    expect(entry).toMatchObject({ action: "decision.undo", actorId: bo.row._id });
  });

  it("of two at once is one's, and the same moderator's again changes nothing", async () => {
    const target = await makePerson(harness);
    const statementId = await person(target, "WARN");
    const results = await Promise.allSettled([undo(ada, statementId), undo(bo, statementId)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const lost = results.find((result) => result.status === "rejected");
    expect(lost?.reason.detail.reason).toBe("ALREADY_UNDONE");
    const winner = results[0]!.status === "fulfilled" ? ada : bo;
    expect(await undo(winner, statementId)).toEqual({ putBack: "nothing" });
    expect(await harness.db.rows.audit_entries.find({ entityId: statementId })).toHaveLength(1);
  });

  it("leaves the account to the decisions that remain", async () => {
    const target = await makePerson(harness);
    const first = await person(target, "SUSPEND", { endsAt: inDays(9) });
    const second = await person(target, "BAN");
    await undo(bo, second);
    expect(await userOf(target)).toMatchObject({ status: "SUSPENDED" });
    expect((await userOf(target)).suspendedUntil?.toISOString()).toBe(
      (await harness.db.rows.statements.findOne({ _id: first }))!.endsAt!.toISOString(),
    );
    const third = await person(target, "BAN", { text: "Once more." });
    expect(await undo(bo, first)).toEqual({ putBack: "nothing" });
    expect(await userOf(target)).toMatchObject({ status: "BANNED" });
    expect(await undo(bo, third)).toEqual({ putBack: "account" });
    expect(await userOf(target)).toMatchObject({ status: "ACTIVE", suspendedUntil: null });
  });

  it("of two that hold an account, both at once, opens it", async () => {
    const target = await makePerson(harness);
    const first = await person(target, "SUSPEND", { endsAt: inDays(9) });
    const second = await person(target, "SUSPEND", { endsAt: inDays(2), text: "Shorter." });
    await Promise.all([undo(ada, first), undo(bo, second)]);
    expect(await userOf(target)).toMatchObject({ status: "ACTIVE", suspendedUntil: null });
  });

  it("lifts a limit", async () => {
    const target = await makePerson(harness);
    const statementId = await person(target, "LIMIT", { endsAt: inDays(9) });
    expect((await userOf(target)).limitedUntil).not.toBeNull();
    expect(await undo(bo, statementId)).toEqual({ putBack: "account" });
    expect((await userOf(target)).limitedUntil).toBeNull();
  });

  it("happens by itself where an account is reinstated, and then has nothing to put back", async () => {
    const target = await makePerson(harness);
    const statementId = await person(target, "BAN");
    await setUserStatus(harness.ctx(bo.actor), {
      userId: target.row._id,
      status: "ACTIVE",
      reason: "appeal",
    });
    expect(await reasonOf(undo(ada, statementId))).toBe("ALREADY_UNDONE");
    expect(await userOf(target)).toMatchObject({ status: "ACTIVE" });
  });

  it("gives the seller of a removed auction a draft, since auctions never open again", async () => {
    const seller = await makePerson(harness);
    const specs = { storage: "128 GB", carrier: "Unlocked" };
    const auction = await makeAuction(harness, seller.row._id, { specs });
    const statementId = await removed(auction);
    expect(await undo(bo, statementId)).toEqual({ putBack: "draft" });
    expect(await stored(auction)).toMatchObject({ state: "ENDED", notice: null });
    expect(await harness.db.rows.auctions.findOne({ _id: auction._id })).toMatchObject({
      status: "CANCELLED",
    });
    const draft = (await harness.db.rows.listings.findOne({ relistedFromId: auction._id }))!;
    expect(draft).toMatchObject({ state: "DRAFT", title: auction.title, sellerId: seller.row._id });
    expect(await publishListing(harness.ctx(seller.actor), { id: draft._id })).toMatchObject({
      state: "PENDING_REVIEW",
    });
  });

  it("sends a listing that never was live to a review again", async () => {
    const seller = await makePerson(harness);
    const listing = await makeListing(harness, seller.row._id, {
      format: "FIXED_PRICE",
      publishedAt: null,
    });
    const statementId = await removed(listing);
    expect(await undo(bo, statementId)).toEqual({ putBack: "held" });
    expect(await stored(listing)).toMatchObject({
      state: "HELD",
      notice: null,
      accountHold: false,
    });
  });

  it("leaves a listing where a later decision put it", async () => {
    const seller = await makePerson(harness);
    const listing = await makeListing(harness, seller.row._id, {
      format: "FIXED_PRICE",
      publishedAt: null,
    });
    const first = await removed(listing);
    await harness.db.rows.statements.insertOne({
      ...(await harness.db.rows.statements.findOne({ _id: first }))!,
      _id: newId(),
      appealKey: newId(),
      createdAt: new Date(harness.now() + 1),
    });
    expect(await undo(bo, first)).toEqual({ putBack: "nothing" });
    expect((await stored(listing)).state).toBe("REMOVED");
  });

  it("is not for people, nor about oneself", async () => {
    const target = await makePerson(harness);
    const statementId = await person(target, "WARN");
    await expect(undo(target, statementId)).rejects.toMatchObject({ kind: "FORBIDDEN" });
    expect((await harness.db.rows.statements.findOne({ _id: statementId }))?.undoneAt).toBeNull();
  });
});

describe("the statements about somebody", () => {
  it("come newest first, a page at a time, with who decided and who took back", async () => {
    const target = await makePerson(harness);
    const ids: string[] = [];
    for (let n = 0; n < 23; n += 1) ids.push(await person(target, "WARN", { text: `No. ${n}` }));
    await undo(bo, ids.at(-1)!);
    const of = { of: "PERSON", id: target.row._id } as const;
    const first = await statementsOf(harness.ctx(ada.actor), of);
    expect(first.items[0]).toMatchObject({
      id: ids.at(-1),
      decidedBy: ada.row.handle,
      undone: { by: bo.row.handle },
    });
    const second = await statementsOf(harness.ctx(ada.actor), { ...of, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.toReversed());
    expect(second.nextCursor).toBeNull();
    await expect(
      statementsOf(harness.ctx(ada.actor), { ...of, cursor: "nonsense" }),
    ).rejects.toMatchObject({ kind: "INVALID" });
  });
});
