import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { auditLog } from "@loopbid/domain";
import { publicLogOf } from "@loopbid/services";
import { PublicLog } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../ids.ts";
import { market } from "./sample.ts";

const run = promisify(execFile);
const SOUND = { TERMS: null, CHAIN: null, MAXIMA: null, REPLAY: null, RESULT: null };
const DOCUMENT = new URL("../../../docs/auction-log.md", import.meta.url);

const logs = market.lots.flatMap(({ auction, bids }) =>
  auction && auction.closedAt ? [publicLogOf(auction, bids)] : [],
);
const longest = logs.toSorted((a, b) => b.rows.length - a.rows.length)[0]!;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loopbid-log-"));
  const [, program = ""] = /```js\n([\s\S]*?)```/.exec(await readFile(DOCUMENT, "utf8")) ?? [];
  await writeFile(join(folder, "check.mjs"), program);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function check(log: object): Promise<string> {
  const file = join(folder, "log.json");
  await writeFile(file, JSON.stringify(log));
  const { stdout } = await run(process.execPath, [join(folder, "check.mjs"), file]);
  return stdout;
}

describe("the public logs of ended auctions", () => {
  it("have the documented form and prove their result", () => {
    expect(logs.length).toBeGreaterThan(3);
    for (const log of logs) {
      expect(auditLog(PublicLog.parse(JSON.parse(JSON.stringify(log))), sha256)).toEqual(SOUND);
    }
  });

  it("pass the check that the document prints", async () => {
    expect(await check(longest)).toContain(`${longest.rows.length} rows hold.`);
    expect(await check(logs.find((log) => log.terms.reserve?.cents)!)).toContain("rows hold");
    expect(await check(logs.find((log) => log.terms.reserve?.cents === null)!)).toContain("hold");
  });

  it.each<[string, (log: PublicLog) => void]>([
    ["price", (log) => (log.rows[1]!.priceCents += 1)],
    ["maximum", (log) => (log.rows[0]!.maxCents! += 1)],
    ["row that is gone", (log) => log.rows.splice(1, 1)],
    ["start price", (log) => (log.terms.startCents += 1)],
  ])("fail it with another %s", async (_, change) => {
    const log = structuredClone(longest);
    change(log);
    await expect(check(log)).rejects.toThrow("WRONG");
  });
});
