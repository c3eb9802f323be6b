import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readAll, say, startTalk } from "../chat/talk.ts";
import { type Harness, startHarness } from "../harness.ts";
import { cookieOf, ORIGIN, startWs, type WsProcess } from "./ws-process.ts";
import { until } from "../until.ts";

const DOCS = fileURLToPath(new URL("../../../docs/websocket-protocol.md", import.meta.url));

let harness: Harness;
let ws: WsProcess;

beforeAll(async () => {
  harness = await startHarness();
  ws = await startWs(harness);
}, 90_000);
afterAll(async () => {
  await ws?.stop();
  await harness.close();
});

it("the program in the documentation answers what it is asked, also what came before it", async () => {
  const { buyer, seller, threadId } = await startTalk(harness);
  const [, program] = /```js\n([\s\S]*?)```/.exec(await readFile(DOCS, "utf8")) ?? [];
  expect(program).toContain("live.events");
  await say(harness, buyer, threadId, "Is it still there?");
  const { _id: userId, sessionVersion } = seller.row;
  const cookie = await cookieOf({ userId, sessionVersion });
  const child = spawn(process.execPath, ["--input-type=module", "-e", program!], {
    env: { NODE_ENV: "test", WS: ws.url, ORIGIN, COOKIE: cookie },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const texts = async () => (await readAll(harness, buyer, threadId)).map(({ text }) => text);
  try {
    const first = ["Is it still there?", "Yes (1)."];
    await until(async () => expect(await texts()).toEqual(first));
    await say(harness, buyer, threadId, "I want it.");
    await say(harness, buyer, threadId, "Does it come with the box?");
    const all = [...first, "I want it.", "Does it come with the box?", "Yes (4)."];
    await until(async () => expect(await texts()).toEqual(all));
    await until(async () => {
      const thread = await harness.db.rows.threads.findOne({ _id: threadId });
      expect(thread).toMatchObject({ sellerUnread: 0, sellerReadSeq: 5 });
    });
  } finally {
    child.kill("SIGKILL");
  }
}, 60_000);
