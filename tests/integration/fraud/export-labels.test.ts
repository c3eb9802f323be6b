import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createAssessor } from "@loopbid/fraud";
import { checkListing, decide } from "@loopbid/services";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";

const SCRIPT = fileURLToPath(new URL("../../../scripts/export-labels.ts", import.meta.url));
const DAY_MS = 24 * 3_600_000;
const run = promisify(execFile);
const settings = () => ({ NODE_ENV: "test" as const, DATABASE_URL: harness.databaseUrl });

let harness: Harness;
let seller: Person;
let ada: Person;
let folder: string;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness, { createdAt: new Date(harness.now() - 400 * DAY_MS) });
  ada = await makePerson(harness, { role: "MODERATOR" });
  folder = await mkdtemp(join(tmpdir(), "loopbid-labels-"));
});
afterAll(async () => {
  await harness.close();
  await rm(folder, { recursive: true });
});

async function decided(
  decision: "APPROVE" | "REMOVE",
  description: string,
  labels: "advance_fee"[],
) {
  const listing = await makeListing(harness, seller.row._id, {
    state: "PENDING_REVIEW",
    format: "FIXED_PRICE",
    publishedAt: null,
    pendingSince: new Date(harness.now()),
    description,
  });
  const { _id: listingId, version } = listing;
  await checkListing(harness.ctx(SYSTEM), { listingId, version }, createAssessor());
  const statement = "It asks for money in advance.";
  await decide(harness.ctx(ada.actor), { listingId, version, decision, statement, labels });
  return listing;
}

async function exported(...more: string[]) {
  const out = join(folder, "labels.jsonl");
  const quiet = "--disable-warning=ExperimentalWarning";
  await run(process.execPath, [quiet, SCRIPT, "--", "--out", out, ...more], { env: settings() });
  const text = await readFile(out, "utf8");
  expect((await stat(out)).mode & 0o077).toBe(0);
  return {
    text,
    lines: text
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

it("writes each decision once, with what was read, and nobody in it", async () => {
  const scam = "Pay a deposit by gift card first. Mail bob.smith@gmail.com or call 714-555-0192.";
  const removed = await decided("REMOVE", scam, ["advance_fee"]);
  await decided("APPROVE", "Call 714-555-0192 for the box. A year old.", ["advance_fee"]);
  // What is edited later is not what was decided on.
  await harness.db.rows.listings.updateOne(
    { _id: removed._id },
    { $set: { description: "Changed.", version: 2 } },
  );
  const { text, lines } = await exported();
  expect(lines).toHaveLength(2);
  expect(lines[0]).toEqual({
    title: removed.title,
    text: "Pay a deposit by gift card first. Mail <email> or call <phone>.",
    category: "phones",
    price: "unknown",
    labels: ["advance_fee"],
    verdict: "REVIEW",
    score: expect.any(Number),
    modelVersion: "signals-only@1",
    decision: "REMOVE",
    decidedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
  expect(lines[1]).toMatchObject({ decision: "APPROVE", labels: [] });
  for (const person of [seller, ada])
    for (const secret of [person.row._id, person.row.handle, person.row.email, person.row.name])
      expect(text).not.toContain(secret);
  expect(text).not.toMatch(/bob|0192/);
});

it("writes more than a page, and since a day only what came after it", async () => {
  const before = await harness.db.rows.moderation_actions.count({});
  const { _id: _, ...action } = (await harness.db.rows.moderation_actions.findOne({}))!;
  const old = new Date(harness.now() - 40 * DAY_MS);
  await harness.db.rows.moderation_actions.insertMany(
    Array.from({ length: 450 }, () => ({ ...action, createdAt: old })),
  );
  expect((await exported()).lines).toHaveLength(before + 450);
  const since = new Date(harness.now() - DAY_MS).toISOString();
  expect((await exported("--since", since)).lines).toHaveLength(before);
});

it("says how it is used where an argument is missing or wrong", async () => {
  const wrong = run(process.execPath, [SCRIPT, "--out", "x", "--since", "someday"], {
    env: settings(),
  });
  await expect(wrong).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("Use:") });
});
