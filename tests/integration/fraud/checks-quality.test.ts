import { newId } from "@loopbid/db";
import { checksQuality } from "@loopbid/services";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";

const DAY_MS = 24 * 3_600_000;
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

async function checks(
  count: number,
  agoMs: number,
  score: number,
  more: { modelVersion?: string; verdict?: "CLEAR" | "REVIEW"; off?: number } = {},
): Promise<string[]> {
  const { modelVersion = "listing-text@2", verdict = "CLEAR", off = 0 } = more;
  const signals = [{ key: "text.off_platform", score: off, weight: 0.5, evidence: "" }];
  const rows = Array.from({ length: count }, () => ({
    listingId: newId(),
    listingVersion: 1,
    modelVersion,
    weightsVersion: "1",
    score,
    verdict,
    signals,
    reasons: [],
    priceBand: null,
    shadow: null,
    createdAt: new Date(harness.now() - agoMs),
  }));
  return (await harness.db.rows.fraud_checks.insertMany(rows)).map(({ _id }) => _id);
}

const decide = (fraudCheckId: string, decision: "APPROVE" | "REMOVE", agoMs = 0) =>
  harness.db.rows.moderation_actions.insertOne({
    listingId: newId(),
    moderatorId: newId(),
    decision,
    reason: "none",
    statement: "",
    fraudCheckId,
    labels: [],
    read: null,
    createdAt: new Date(harness.now() - agoMs),
  });

it("sees scores move, by label, and not because another model judged before", async () => {
  await checks(100, 3 * DAY_MS, 0.02);
  await checks(100, 3 * DAY_MS, 0.99, { modelVersion: "listing-text@1" });
  await checks(100, 3_600_000, 0.02, { off: 0.9 });
  const { drift } = await checksQuality(harness.ctx(SYSTEM));
  const of = (series: string) => drift.find((one) => one.series === series)!.stability;
  expect(of("score")).toBeCloseTo(0, 6);
  expect(of("counterfeit")).toBeCloseTo(0, 6);
  expect(of("off_platform")).toBeGreaterThan(1);
  await checks(1, 1_000, 0.02, { modelVersion: "listing-text@3" });
  expect((await checksQuality(harness.ctx(SYSTEM))).drift).toEqual([]);
});

it("counts how often moderators agree, in the last 30 days", async () => {
  const flagged = await checks(5, 3_600_000, 0.7, { verdict: "REVIEW" });
  for (const [index, id] of flagged.entries()) await decide(id, index < 3 ? "REMOVE" : "APPROVE");
  const [old] = await checks(1, 40 * DAY_MS, 0.7, { verdict: "REVIEW" });
  await decide(old!, "APPROVE", 31 * DAY_MS);
  const { decided } = await checksQuality(harness.ctx(SYSTEM));
  expect(decided).toEqual([{ verdict: "REVIEW", decided: 5, removed: 3 }]);
});
