import { createLogger, createRedis, type Redis } from "@loopbid/core";
import { createMessageAssessor, createTextClassifier, MODEL_FOLDER } from "@loopbid/fraud";
import { Hub, userEvents } from "@loopbid/realtime";
import { type AssessMessage, checkMessage, sweepMessages } from "@loopbid/services";
import type { UserEvent } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { queuedJobs } from "../auction/bidding.ts";
import type { Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { readAll, say, startTalk } from "./talk.ts";

const classifier = createTextClassifier({ modelPath: MODEL_FOLDER });
const dead = createTextClassifier({ modelPath: "/nonexistent/model" });
const assess = createMessageAssessor(classifier);
const withoutModel = createMessageAssessor(dead);

let harness: Harness;
let subscriber: Redis;
let hub: Hub;

beforeAll(async () => {
  harness = await startHarness();
  subscriber = createRedis(harness.redisUrl, "subscriber");
  hub = new Hub({ subscriber, redis: harness.redis, logger: createLogger("test", "silent") });
});
afterAll(async () => {
  await Promise.all([classifier.close(), dead.close(), harness.close()]);
  subscriber.disconnect();
});

const check = (messageId: string, judge: AssessMessage = assess) =>
  checkMessage(harness.ctx(SYSTEM), { messageId }, judge);
const stored = async (id: string) => (await harness.db.rows.messages.findOne({ _id: id }))!;

async function eventsOf(person: Person): Promise<UserEvent[]> {
  const events: UserEvent[] = [];
  await hub.listen(userEvents, person.row._id, ({ event }) => void events.push(event));
  return events;
}

describe("the check of a message", { timeout: 60_000 }, () => {
  it("was asked for and not waited for", async () => {
    const { buyer, threadId } = await startTalk(harness);
    const { id, warnings } = await say(harness, buyer, threadId, "Send gift card codes first");
    expect(warnings).toEqual([]);
    expect(await stored(id)).toMatchObject({ checkedAt: null, warnings: [] });
    const jobs = await queuedJobs(harness, "chat");
    expect(jobs).toContainEqual({ name: "chat.check-message", data: { messageId: id } });
  });

  it("warns the reader, live and in the thread, and tells the sender nothing", async () => {
    const { buyer, seller, threadId } = await startTalk(harness);
    const text = "Send me the codes of two gift cards first, then I ship the phone the same day.";
    const { id, seq } = await say(harness, seller, threadId, text);
    const [mine, theirs] = [await eventsOf(seller), await eventsOf(buyer)];
    expect(await check(id)).toBe("warned");
    const [seen] = await readAll(harness, buyer, threadId);
    expect(seen!.warnings).toContain("advance_fee");
    const [own] = await readAll(harness, seller, threadId);
    expect(own!.warnings).toEqual([]);
    expect(theirs).toEqual([
      { kind: "message-checked", threadId, seq, state: "SENT", warnings: seen!.warnings },
    ]);
    expect(mine).toEqual([]);
    expect((await stored(id)).modelVersion).toMatch(/^listing-text@/);
  });

  it.each([
    ["contact_details", "Call me at (512) 555-0134 please"],
    ["contact_details", "my number is five one two, five five five, zero one three four"],
    ["contact_details", "write to john dot doe (at) gmail dot com"],
    ["contact_details", "hit me up on telegram @deals_25"],
    ["contact_details", "wa.me/15125550134"],
    ["external_link", "pictures are at https://photos.example.org/album/7"],
    ["off_platform", "can you pay with Zelle or Cash App?"],
    ["off_platform", "lets do it outside of loopbid, cheaper for both"],
    ["off_platform", "Please send it by PayPal friends and family"],
    ["credential", "tell me the code that you just got by SMS"],
    ["credential", "Send a picture of your card, both sides"],
    ["credential", "I need the verification code to confirm you are real"],
    ["advance_fee", "buy a $200 gift card and send me the code"],
  ] as const)("by rule alone warns of %s: %s", async (warning, text) => {
    const { warnings, modelVersion } = await withoutModel(text);
    expect(warnings).toContain(warning);
    expect(modelVersion).toBeNull();
  });

  it.each([
    "Is it still available? I can pay $450.00 today.",
    "The serial number is 3515550134 and it has 512 GB",
    "I only pay through Loopbid, no Zelle and no cash app please",
    "Does WhatsApp work on it? I use it for work.",
    "I will not deal outside Loopbid.",
    "I will tell you the passcode of the phone when you have it.",
    "Please send it after you have removed your passcode and your SIM card.",
    "It comes with a $25 gift card for the store.",
    "Specs: https://www.apple.com/iphone-13/specs/",
  ])("finds nothing wrong with: %s", async (text) => {
    expect(await assess(text)).toMatchObject({ warnings: [] });
  });

  it("twice, also at once, changes nothing more", async () => {
    const { buyer, seller, threadId } = await startTalk(harness);
    const { id } = await say(harness, seller, threadId, "Call me: (512) 555-0134");
    await Promise.all([check(id), check(id), check(id)]);
    const first = await stored(id);
    const events = await eventsOf(buyer);
    expect(await check(id)).toBe("dropped");
    expect(await stored(id)).toEqual(first);
    expect(events).toEqual([]);
  });

  it("warns by the rules while the model is down, and by the model once the sweep asks again", async () => {
    const { buyer, seller, threadId } = await startTalk(harness);
    const { id } = await say(
      harness,
      seller,
      threadId,
      "Send the deposit first and my courier picks it up tomorrow: https://courier.example.org",
    );
    expect(await check(id, withoutModel)).toBe("waiting");
    expect((await readAll(harness, buyer, threadId))[0]!.warnings).toEqual(["external_link"]);
    const events = await eventsOf(buyer);
    expect(await check(id, withoutModel)).toBe("waiting");
    expect(events).toEqual([]);
    expect(await sweepMessages(harness.ctx(SYSTEM))).toBe(0);
    harness.advance(31_000);
    expect(await sweepMessages(harness.ctx(SYSTEM))).toBeGreaterThan(0);
    expect(await queuedJobs(harness, "chat")).toContainEqual({
      name: "chat.check-message",
      data: { messageId: id },
    });
    expect(await check(id)).toBe("warned");
    const [seen] = await readAll(harness, buyer, threadId);
    expect(seen!.warnings).toEqual(expect.arrayContaining(["external_link", "fake_payment"]));
    expect(events).toHaveLength(1);
  });

  it("gives up on the model after a day, so that the sweep ends", async () => {
    const { buyer, threadId } = await startTalk(harness);
    const { id } = await say(harness, buyer, threadId, "Hello there");
    harness.advance(25 * 3_600_000);
    expect(await check(id, withoutModel)).toBe("clear");
    expect(await stored(id)).toMatchObject({ modelVersion: null, checkedAt: expect.any(Date) });
  });

  it("is the system's alone", async () => {
    const { buyer, threadId } = await startTalk(harness);
    const { id: messageId } = await say(harness, buyer, threadId, "Hello there");
    const ctx = harness.ctx(buyer.actor);
    await expect(checkMessage(ctx, { messageId }, assess)).rejects.toThrow("may not");
    await expect(sweepMessages(ctx)).rejects.toThrow("may not");
  });
});
