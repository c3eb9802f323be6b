import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { say, startTalk, type Talk } from "../chat/talk.ts";
import { type Harness, startHarness } from "../harness.ts";
import { killWorkers, ready, startWorker } from "./worker-process.ts";
import { untilWorked } from "../until.ts";

/** The text model is sure of it, whatever else is in its batch. */
const BAIT =
  "I send you a certified cheque with 300 extra for my shipping agent, and you send him the rest by western union.";

let harness: Harness;
let empty: string;

beforeAll(async () => {
  harness = await startHarness();
  empty = await mkdtemp(join(tmpdir(), "loopbid-no-model-"));
});
afterEach(killWorkers);
afterAll(async () => {
  await harness.close();
  await rm(empty, { recursive: true });
});

const stored = async (id: string) => (await harness.db.rows.messages.findOne({ _id: id }))!;
async function isWarned(id: string, label: string): Promise<void> {
  await untilWorked(async () => expect((await stored(id)).warnings).toContain(label));
}

describe("a worker and the messages of a chat", { timeout: 90_000 }, () => {
  it("reads what was sent, and opens a case over what is sent again and again", async () => {
    const talk: Talk = await startTalk(harness);
    const { seller, threadId } = talk;
    const { id } = await say(harness, seller, threadId, BAIT);
    const sound = await say(harness, seller, threadId, "It comes with the box.");
    await say(harness, seller, threadId, "Call me at (512) 555-0134");
    await say(harness, seller, threadId, "Pay at https://l00pbid.com");
    await ready(await startWorker(harness));
    await isWarned(id, "fake_payment");
    await untilWorked(async () => expect((await stored(sound.id)).checkedAt).not.toBeNull());
    expect((await stored(sound.id)).warnings).toEqual([]);
    await untilWorked(async () =>
      expect(await harness.db.rows.chat_cases.findOne({ threadId })).toMatchObject({ warned: 3 }),
    );
  });

  it("asks a model that comes a little later again, long before the sweep does", async () => {
    const { seller, threadId } = await startTalk(harness);
    const { id } = await say(harness, seller, threadId, `${BAIT} Call (512) 555-0134`);
    await ready(await startWorker(harness, { FRAUD_MODEL_DIR: empty }));
    await isWarned(id, "contact_details");
    expect((await stored(id)).warnings).not.toContain("fake_payment");
    await killWorkers();
    await ready(await startWorker(harness));
    await isWarned(id, "fake_payment");
  });

  it("warns by the rules while its model is down, and one with a model reads the rest", async () => {
    const { seller, threadId } = await startTalk(harness);
    const { id } = await say(harness, seller, threadId, `${BAIT} Call (512) 555-0134`);
    await ready(await startWorker(harness, { FRAUD_MODEL_DIR: empty }));
    await isWarned(id, "contact_details");
    expect(await stored(id)).toMatchObject({ checkedAt: null, modelVersion: null });
    await killWorkers();
    // As long ago as the sweep waits.
    const createdAt = new Date(Date.now() - 31_000);
    await harness.db.rows.messages.updateOne({ _id: id }, { $set: { createdAt } });
    await ready(await startWorker(harness));
    await isWarned(id, "fake_payment");
    await untilWorked(async () =>
      expect((await stored(id)).modelVersion).toMatch(/^listing-text@/),
    );
  });
});
