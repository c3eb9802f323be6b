import { appealUntil } from "@loopbid/domain";
import {
  claimCase,
  decide,
  decideAppeal,
  decidePerson,
  deskCase,
  deskCases,
  openAppeal,
  openAppealByKey,
  ownStatements,
  readAppeal,
  statementByKey,
  undoDecision,
} from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliverNews, queuedJobs, reasonOf } from "../auction/bidding.ts";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";

const WORDS = "The photos are another seller's.";
const PLEA = "These are my own photos, and I can send the originals.";
const ANSWER = "We compared the originals: they are yours.";

let harness: Harness;
let ada: Person;
let bo: Person;
let cy: Person;

beforeAll(async () => {
  harness = await startHarness();
  [ada, bo, cy] = (await Promise.all(
    [1, 2, 3].map(() => makePerson(harness, { role: "MODERATOR" })),
  )) as [Person, Person, Person];
});
afterAll(() => harness.close());

/** A fixed-price listing of somebody new, removed by Ada. */
async function removal() {
  const seller = await makePerson(harness);
  const listing = await makeListing(harness, seller.row._id, {
    state: "HELD",
    format: "FIXED_PRICE",
  });
  await decide(harness.ctx(ada.actor), {
    listingId: listing._id,
    version: listing.version,
    decision: "REMOVE",
    statement: WORDS,
    ground: "scam",
    labels: [],
  });
  const statement = (await harness.db.rows.statements.findOne({ subjectId: listing._id }))!;
  return { seller, listing, statement };
}
async function appealed() {
  const made = await removal();
  await openAppeal(harness.ctx(made.seller.actor), {
    statementId: made.statement._id,
    text: PLEA,
  });
  const appeal = (await harness.db.rows.appeals.findOne({ statementId: made.statement._id }))!;
  return { ...made, appeal };
}
const answer = (who: Person, appealId: string, decision: "UPHOLD" | "REVERSE") =>
  decideAppeal(harness.ctx(who.actor), { appealId, decision, answer: ANSWER });
const mailsTo = async ({ row }: Person, subject: string) => {
  await deliverNews(harness);
  return (await queuedJobs(harness, "mail")).filter(
    ({ data }) => data["to"] === row.email && data["subject"] === subject,
  );
};

describe("an appeal", () => {
  it("is opened by the person that the decision is about, once, and waits on the desk", async () => {
    const { seller, listing, statement } = await removal();
    const stranger = await makePerson(harness);
    const input = { statementId: statement._id, text: PLEA };
    await expect(openAppeal(harness.ctx(stranger.actor), input)).rejects.toThrow(
      "There is no such decision.",
    );
    await expect(openAppeal(harness.ctx(ANONYMOUS), input)).rejects.toThrow("Sign in");
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => openAppeal(harness.ctx(seller.actor), input)),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await reasonOf(openAppeal(harness.ctx(seller.actor), input))).toBe("APPEALED");
    const [own] = await ownStatements(harness.ctx(seller.actor));
    expect(own).toMatchObject({
      title: listing.title,
      text: WORDS,
      automatic: false,
      refusal: "APPEALED",
      appeal: { state: "OPEN", text: PLEA, answer: null },
    });
    const { items } = await deskCases(harness.ctx(bo.actor), { kind: "APPEAL", page: 1 });
    expect(items.filter(({ handle }) => handle === seller.row.handle)).toMatchObject([
      { kind: "APPEAL", title: listing.title, risk: 0.5 },
    ]);
  });

  it("can be made for six months, and not of what was undone", async () => {
    const { seller, statement } = await removal();
    const input = { statementId: statement._id, text: PLEA };
    const until = appealUntil(statement.createdAt.getTime());
    const at = (now: number) => ({ ...harness.ctx(seller.actor), now: () => now });
    expect(await reasonOf(openAppeal(at(until + 1), input))).toBe("TOO_LATE");
    await undoDecision(harness.ctx(bo.actor), { statementId: statement._id, reason: "A mistake." });
    expect(await reasonOf(openAppeal(at(until), input))).toBe("UNDONE");
    const other = await removal();
    const last = appealUntil(other.statement.createdAt.getTime());
    const ctx = { ...harness.ctx(other.seller.actor), now: () => last };
    await openAppeal(ctx, { statementId: other.statement._id, text: PLEA });
  });

  it("of somebody who cannot sign in goes by the key in the mail", async () => {
    const person = await makePerson(harness);
    const { statementId } = await decidePerson(harness.ctx(ada.actor), {
      userId: person.row._id,
      decision: "SUSPEND",
      ground: "scam",
      text: WORDS,
    });
    const [mail] = await mailsTo(person, "Your account is suspended");
    const key = /\/appeal\?k=([\w-]{43})/.exec(String(mail?.data["text"]))?.[1];
    const statement = await harness.db.rows.statements.findOne({ _id: statementId });
    expect(key).toBe(statement!.appealKey);
    const anybody = harness.ctx(ANONYMOUS);
    expect(await statementByKey(anybody, "x".repeat(43))).toBeNull();
    expect(await statementByKey(anybody, key!)).toMatchObject({ text: WORDS, refusal: null });
    await openAppealByKey(anybody, { key: key!, text: PLEA });
    expect(await reasonOf(openAppealByKey(anybody, { key: key!, text: PLEA }))).toBe("APPEALED");
    const appeal = (await harness.db.rows.appeals.findOne({ statementId }))!;
    await answer(bo, appeal._id, "REVERSE");
    expect((await harness.db.rows.users.findOne({ _id: person.row._id }))?.status).toBe("ACTIVE");
  });
});

describe("deciding an appeal", () => {
  it("is not for who made the decision", async () => {
    const { appeal } = await appealed();
    expect(await reasonOf(answer(ada, appeal._id, "UPHOLD"))).toBe("OWN_DECISION");
    expect((await readAppeal(harness.ctx(ada.actor), { appealId: appeal._id })).refusal).toBe(
      "OWN_DECISION",
    );
  });

  it("reverses the decision: the listing is back, and the seller is told once", async () => {
    const { seller, listing, appeal, statement } = await appealed();
    await answer(bo, appeal._id, "REVERSE");
    await answer(bo, appeal._id, "REVERSE");
    const back = await harness.db.rows.listings.findOne({ _id: listing._id });
    expect(back?.state).not.toBe("REMOVED");
    expect(await harness.db.rows.appeals.findOne({ _id: appeal._id })).toMatchObject({
      state: "REVERSED",
      handlerId: bo.row._id,
      answer: ANSWER,
    });
    expect(await harness.db.rows.statements.findOne({ _id: statement._id })).toMatchObject({
      undoneById: bo.row._id,
    });
    const mails = await mailsTo(seller, "A decision was taken back");
    expect(mails).toHaveLength(1);
    expect(mails[0]!.data["text"]).toContain(ANSWER);
    const trail = await harness.db.rows.audit_entries.find({ entityId: appeal._id });
    expect(trail.map(({ action }) => action)).toEqual(["appeal.opened", "appeal.reversed"]);
  });

  it("upholds it: nothing changes, and the seller reads why", async () => {
    const { seller, listing, appeal } = await appealed();
    await answer(bo, appeal._id, "UPHOLD");
    expect((await harness.db.rows.listings.findOne({ _id: listing._id }))?.state).toBe("REMOVED");
    const mails = await mailsTo(seller, "Your appeal: the decision stands");
    expect(mails).toHaveLength(1);
    expect(mails[0]!.data["text"]).toContain(ANSWER);
    const [own] = await ownStatements(harness.ctx(seller.actor));
    expect(own).toMatchObject({ appeal: { state: "UPHELD", answer: ANSWER }, undoneAt: null });
    expect(await reasonOf(answer(cy, appeal._id, "REVERSE"))).toBe("ALREADY_DECIDED");
  });

  it("is one moderator's: of two answers at once one counts, and nothing is half done", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { listing, appeal, statement } = await appealed();
      const results = await Promise.allSettled([
        answer(bo, appeal._id, "REVERSE"),
        answer(cy, appeal._id, round % 2 ? "UPHOLD" : "REVERSE"),
      ]);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const { state } = (await harness.db.rows.appeals.findOne({ _id: appeal._id }))!;
      const row = await harness.db.rows.listings.findOne({ _id: listing._id });
      const { undoneAt } = (await harness.db.rows.statements.findOne({ _id: statement._id }))!;
      expect([state, row?.state === "REMOVED", undoneAt === null]).toEqual(
        state === "UPHELD" ? ["UPHELD", true, true] : ["REVERSED", false, false],
      );
    }
  });

  it("is reversed also where the decision is undone at the same moment, and the seller is told once", async () => {
    for (let round = 0; round < 20; round += 1) {
      const { seller, listing, appeal, statement } = await appealed();
      // Also by the very moderator who answers, in another tab.
      const undoer = round % 2 ? cy : bo;
      const undo = undoDecision(harness.ctx(undoer.actor), {
        statementId: statement._id,
        reason: "A mistake of ours.",
      });
      const [, undone] = await Promise.allSettled([answer(bo, appeal._id, "REVERSE"), undo]);
      expect(await harness.db.rows.appeals.findOne({ _id: appeal._id })).toMatchObject({
        state: "REVERSED",
        handlerId: bo.row._id,
        answer: ANSWER,
      });
      const row = await harness.db.rows.statements.findOne({ _id: statement._id });
      const first = undone.status === "fulfilled" ? undoer : bo;
      expect(row).toMatchObject({ undoneById: first.row._id });
      const back = await harness.db.rows.listings.findOne({ _id: listing._id });
      expect(back?.state).toBe("HELD");
      const told = await harness.db.rows.notifications.find({ userId: seller.row._id });
      expect(told.filter(({ values }) => (values as { as?: string }).as === "UNDONE")).toHaveLength(
        1,
      );
      const trail = await harness.db.rows.audit_entries.find({
        entityId: { $in: [statement._id, appeal._id] },
        action: { $in: ["decision.undo", "appeal.reversed"] },
      });
      expect(trail.map(({ action }) => action).toSorted()).toEqual([
        "appeal.reversed",
        "decision.undo",
      ]);
    }
  });

  it("is not upheld where the decision is undone, also at the same moment", async () => {
    for (let round = 0; round < 20; round += 1) {
      const { seller, appeal, statement } = await appealed();
      const undo = undoDecision(harness.ctx(cy.actor), {
        statementId: statement._id,
        reason: "A mistake of ours.",
      });
      if (round === 0) await undo;
      const [upheld] = await Promise.allSettled([answer(bo, appeal._id, "UPHOLD"), undo]);
      const row = (await harness.db.rows.appeals.findOne({ _id: appeal._id }))!;
      // Upheld before it was undone, or not at all: whoever is told that it stands is told first.
      expect(row.state).toBe(upheld.status === "fulfilled" ? "UPHELD" : "OPEN");
      if (upheld.status === "rejected")
        expect(upheld.reason).toMatchObject({ detail: { reason: "ALREADY_UNDONE" } });
      if (round === 0) expect(upheld.status).toBe("rejected");
      const told = await harness.db.rows.notifications.find({ userId: seller.row._id });
      const kinds = told.map(({ values }) => (values as { as?: string }).as);
      expect(kinds.filter((as) => as === "UNDONE")).toHaveLength(1);
      expect(kinds.filter((as) => as === "UPHELD")).toHaveLength(row.state === "UPHELD" ? 1 : 0);
    }
  });

  it("waits while somebody else has the case", async () => {
    const { appeal } = await appealed();
    await claimCase(harness.ctx(cy.actor), { kind: "APPEAL", subjectId: appeal._id });
    expect(await reasonOf(answer(bo, appeal._id, "UPHOLD"))).toBe("CLAIMED");
    await answer(cy, appeal._id, "UPHOLD");
    expect(await harness.db.rows.case_claims.count({ subjectId: appeal._id })).toBe(0);
  });

  it("is not kept from others by whoever made the decision", async () => {
    const { appeal } = await appealed();
    const ref = { kind: "APPEAL" as const, subjectId: appeal._id };
    expect(await reasonOf(claimCase(harness.ctx(ada.actor), ref))).toBe("OWN_DECISION");
    const [seen, others] = [
      await deskCase(harness.ctx(ada.actor), ref),
      await deskCase(harness.ctx(bo.actor), ref),
    ];
    expect([seen?.own, others?.own]).toEqual([true, false]);
  });
});
