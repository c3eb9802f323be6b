import { createMessageAssessor, createTextClassifier } from "@loopbid/fraud";
import {
  chatCases,
  checkMessage,
  decideChatCase,
  reportThread,
  resolveActor,
} from "@loopbid/services";
import type { ChatCaseItem, DecideChatCaseInput, ReportThreadInput } from "@loopbid/validators";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { deliverNews, queuedJobs, reasonOf } from "../auction/bidding.ts";
import { makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { anotherProcess, say, startTalk, type Talk } from "./talk.ts";

const CONTACT = "Call me at (512) 555-0134";
const BAD_LINK = "Pay at https://l00pbid.com/order";
const NOTE = "You asked the buyer to pay outside Loopbid.";
const dead = createTextClassifier({ modelPath: "/nonexistent/model" });
const assess = createMessageAssessor(dead);

let harness: Harness;
let ada: Person;
let bo: Person;

beforeAll(async () => {
  harness = await startHarness();
  ada = await makePerson(harness, { role: "MODERATOR" });
  bo = await makePerson(harness, { role: "MODERATOR" });
});
afterEach(() => harness.db.rows.chat_cases.deleteMany({}));
afterAll(async () => {
  await Promise.all([dead.close(), harness.close()]);
});

const caseOf = (talk: Talk, person: Person) =>
  harness.db.rows.chat_cases.findOne({ threadId: talk.threadId, personId: person.row._id });
const list = async () => (await chatCases(harness.ctx(ada.actor))).items;
const report = (person: Person, { threadId }: Talk, more: Partial<ReportThreadInput> = {}) =>
  reportThread(harness.ctx(person.actor), {
    threadId,
    seq: null,
    reason: "SCAM",
    note: "",
    ...more,
  });
const decide = (
  moderator: Person,
  { id: caseId, revision }: Pick<ChatCaseItem, "id" | "revision">,
  decision: DecideChatCaseInput["decision"],
  note = NOTE,
) => decideChatCase(harness.ctx(moderator.actor), { caseId, revision, decision, note });

/** Says it and has it checked as the worker does. */
async function sayChecked(person: Person, talk: Talk, text: string): Promise<void> {
  const { id: messageId } = await say(harness, person, talk.threadId, text);
  await checkMessage(harness.ctx(SYSTEM), { messageId }, assess);
}

/** A talk in which the seller was reported by the buyer. */
async function reported(): Promise<{ talk: Talk; item: ChatCaseItem }> {
  const talk = await startTalk(harness);
  await say(harness, talk.seller, talk.threadId, "Hello");
  await report(talk.buyer, talk);
  const item = (await list()).find(({ person }) => person.id === talk.seller.row._id)!;
  return { talk, item };
}

describe("a case about a person's messages", () => {
  it("opens with the third warning in a thread, and names what they were", async () => {
    const talk = await startTalk(harness);
    await sayChecked(talk.seller, talk, CONTACT);
    await sayChecked(talk.seller, talk, BAD_LINK);
    await sayChecked(talk.seller, talk, "The manual: https://manuals.example.org/pixel");
    expect(await caseOf(talk, talk.seller)).toBeNull();
    await sayChecked(talk.seller, talk, "or pay me with Zelle");
    expect(await caseOf(talk, talk.seller)).toMatchObject({
      state: "OPEN",
      warned: 3,
      labels: expect.arrayContaining(["contact_details", "known_bad_link", "off_platform"]),
      reportedById: null,
    });
    expect(await caseOf(talk, talk.buyer)).toBeNull();
  });

  it("opens with a warning in a second thread, and not for what is older than 30 days", async () => {
    const seller = await makePerson(harness);
    const [one, two, three] = [
      await startTalk(harness, { seller }),
      await startTalk(harness, { seller }),
      await startTalk(harness, { seller }),
    ];
    await sayChecked(seller, one, CONTACT);
    harness.advance(31 * 24 * 3_600_000);
    await sayChecked(seller, two, CONTACT);
    expect(await caseOf(two, seller)).toBeNull();
    await sayChecked(seller, three, CONTACT);
    expect(await caseOf(three, seller)).toMatchObject({ warned: 1, labels: ["contact_details"] });
  });

  it("is one, however many checks end at once, and checks that come twice leave it alone", async () => {
    const talk = await startTalk(harness);
    const sent = [];
    for (let n = 0; n < 6; n += 1)
      sent.push(await say(harness, talk.seller, talk.threadId, `${CONTACT} ${"!".repeat(n)}`));
    const check = (messageId: string) => checkMessage(harness.ctx(SYSTEM), { messageId }, assess);
    await Promise.all(sent.map(({ id }) => check(id)));
    const first = await caseOf(talk, talk.seller);
    expect(first).toMatchObject({ warned: 6 });
    await Promise.all(sent.map(({ id }) => check(id)));
    expect(await caseOf(talk, talk.seller)).toEqual(first);
  });

  it("opens with a report, which a second one replaces, and a repeated one leaves alone", async () => {
    const talk = await startTalk(harness);
    await say(harness, talk.buyer, talk.threadId, "Hello");
    await say(harness, talk.seller, talk.threadId, "Go away");
    await report(talk.buyer, talk, { reason: "ABUSE", seq: 2 });
    await report(talk.buyer, talk, { reason: "ABUSE", seq: 2 });
    expect(await caseOf(talk, talk.seller)).toMatchObject({
      revision: 1,
      reportReason: "ABUSE",
      reportedSeq: 2,
      warned: 0,
    });
    await report(talk.buyer, talk, { reason: "SPAM", note: "again" });
    expect(await caseOf(talk, talk.seller)).toMatchObject({ revision: 2, reportNote: "again" });
    await expect(report(talk.buyer, talk, { seq: 1 })).rejects.toThrow("no such message");
    await expect(report(talk.buyer, talk, { seq: 7 })).rejects.toThrow("no such message");
  });
});

describe("the moderators' list", () => {
  it("shows the thread whole: the newest messages, those around the reported one, and what readers do not see", async () => {
    const talk = await startTalk(harness);
    await say(harness, talk.seller, talk.threadId, "the bad one");
    await sayChecked(talk.seller, talk, BAD_LINK);
    for (let n = 3; n <= 50; n += 1) await say(harness, talk.buyer, talk.threadId, `line ${n}`);
    await report(talk.buyer, talk, { seq: 1, note: "look" });
    const { items, total } = await chatCases(harness.ctx(ada.actor));
    expect(total).toBe(1);
    const [item] = items;
    expect(item).toMatchObject({
      person: { id: talk.seller.row._id, status: "ACTIVE", strikes: 0 },
      peer: { id: talk.buyer.row._id },
      report: { reason: "SCAM", note: "look", seq: 1 },
      otherCases: 0,
    });
    const seqs = item!.messages.map(({ seq }) => seq);
    expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, ...range(21, 50)]);
    expect(item!.messages[1]).toMatchObject({
      text: BAD_LINK,
      byPerson: true,
      withheld: true,
      warnings: expect.arrayContaining(["known_bad_link"]),
    });
  });

  it("is for moderators", async () => {
    const { talk, item } = await reported();
    await expect(chatCases(harness.ctx(talk.buyer.actor))).rejects.toThrow("moderators");
    await expect(decide(talk.buyer, item, "DISMISS")).rejects.toThrow("moderators");
  });
});

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe("a decision on a case", () => {
  it("of two moderators at once is one's alone, is written down once, and is mailed once", async () => {
    const { talk, item } = await reported();
    const other = anotherProcess(harness);
    const input = { caseId: item.id, revision: item.revision, note: NOTE } as const;
    const results = await Promise.allSettled([
      decideChatCase(harness.ctx(ada.actor), { ...input, decision: "WARN" }),
      decideChatCase({ ...harness.ctx(bo.actor), db: other }, { ...input, decision: "WARN" }),
    ]);
    await other.close();
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    expect(lost?.reason.detail.reason).toBe("ALREADY_DECIDED");
    const trail = await harness.db.rows.audit_entries.find({ entityId: item.id });
    expect(trail.map(({ action }) => action)).toEqual(["chat-case.warn"]);
    await deliverNews(harness);
    const mails = (await queuedJobs(harness, "mail")).filter(
      ({ data }) =>
        data["to"] === talk.seller.row.email && data["subject"] === "A warning from Loopbid",
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]!.data["text"]).toContain(NOTE);
  });

  it("on what has grown since is refused, and repeating one's own changes nothing", async () => {
    const { talk, item } = await reported();
    await report(talk.buyer, talk, { note: "and there is more" });
    expect(await reasonOf(decide(ada, item, "DISMISS"))).toBe("STALE_VERSION");
    const [fresh] = await list();
    await decide(ada, fresh!, "DISMISS");
    await decide(ada, fresh!, "DISMISS");
    expect(await reasonOf(decide(bo, fresh!, "DISMISS"))).toBe("ALREADY_DECIDED");
    expect(await caseOf(talk, talk.seller)).toMatchObject({
      state: "DISMISSED",
      decidedById: ada.row._id,
    });
    expect(await list()).toEqual([]);
  });

  it("to suspend ends the account's sessions and settles all its cases, in one step", async () => {
    const { talk, item } = await reported();
    const { seller } = talk;
    const elsewhere = await startTalk(harness, { seller });
    await report(elsewhere.buyer, elsewhere);
    await decide(ada, item, "SUSPEND");
    const { _id: userId, sessionVersion } = seller.row;
    expect(await resolveActor(harness.db, { userId, sessionVersion })).toEqual({
      kind: "anonymous",
    });
    for (const one of [talk, elsewhere])
      expect(await caseOf(one, seller)).toMatchObject({ state: "ACTED", decision: "SUSPEND" });
  });

  it("that came second suspends nobody", async () => {
    const { talk, item } = await reported();
    await decide(ada, item, "DISMISS");
    expect(await reasonOf(decide(bo, item, "SUSPEND"))).toBe("ALREADY_DECIDED");
    const seller = await harness.db.rows.users.findOne({ _id: talk.seller.row._id });
    expect(seller).toMatchObject({ status: "ACTIVE", sessionVersion: 1 });
  });

  it("leaves a ban a ban", async () => {
    const { talk, item } = await reported();
    const { users } = harness.db.rows;
    await users.updateOne({ _id: talk.seller.row._id }, { $set: { status: "BANNED" } });
    await decide(ada, item, "SUSPEND");
    expect(await users.findOne({ _id: talk.seller.row._id })).toMatchObject({ status: "BANNED" });
    expect(await caseOf(talk, talk.seller)).toMatchObject({ state: "ACTED" });
  });

  it("needs words for the person, and nobody decides an own case", async () => {
    const { item } = await reported();
    expect(await reasonOf(decide(ada, item, "WARN", ""))).toBe("STATEMENT_REQUIRED");
    const talk = await startTalk(harness, { buyer: ada });
    await say(harness, talk.seller, talk.threadId, "Hello");
    await report(ada, talk);
    const own = (await list()).find(({ person }) => person.id === talk.seller.row._id)!;
    await expect(decide(ada, own, "WARN")).rejects.toThrow("part of");
  });

  it("is opened again by one warning after a warning, and by three after a dismissal", async () => {
    const talks = [await startTalk(harness), await startTalk(harness)];
    for (const [index, talk] of talks.entries()) {
      for (let n = 0; n < 3; n += 1) await sayChecked(talk.seller, talk, CONTACT);
      const item = (await list()).find(({ person }) => person.id === talk.seller.row._id)!;
      await decide(ada, item, index === 0 ? "WARN" : "DISMISS");
      harness.advance(1_000);
      await sayChecked(talk.seller, talk, CONTACT);
    }
    const [warned, dismissed] = talks as [Talk, Talk];
    expect(await caseOf(warned, warned.seller)).toMatchObject({ state: "OPEN", decision: null });
    expect(await caseOf(dismissed, dismissed.seller)).toMatchObject({ state: "DISMISSED" });
    for (let n = 0; n < 2; n += 1) await sayChecked(dismissed.seller, dismissed, CONTACT);
    expect(await caseOf(dismissed, dismissed.seller)).toMatchObject({ state: "OPEN", warned: 6 });
  });

  it("stays after a report of what was decided already, and opens with news", async () => {
    const { talk, item } = await reported();
    await decide(ada, item, "DISMISS");
    harness.advance(1_000);
    await report(talk.buyer, talk, { note: "look again" });
    expect(await caseOf(talk, talk.seller)).toMatchObject({ state: "DISMISSED" });
    await say(harness, talk.seller, talk.threadId, "Ha!");
    await report(talk.buyer, talk, { note: "look again" });
    expect(await caseOf(talk, talk.seller)).toMatchObject({
      state: "OPEN",
      reportNote: "look again",
    });
  });
});
