import { readFileSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { ListingText } from "../../src/text/listing-text.ts";
import { loadTextModel, type TextModel } from "../../src/text/model.ts";
import { MODEL_PATH } from "./model-path.ts";

type Row = ListingText & { windows: number[][]; logits: number[][] };
const ROWS = JSON.parse(
  readFileSync(new URL("../fixtures/text-logits.json", import.meta.url), "utf8"),
) as Row[];
/** What int8 may move a logit (they run from about -10 to 6), a probability on average, and how many past one half. */
const FARTHEST_LOGIT = 2.5;
const MEAN_PROBABILITY = 0.01;
const FLIPPED = 0.015;

describe("the quantised model under Node", () => {
  let model: TextModel;
  beforeAll(async () => {
    model = await loadTextModel(MODEL_PATH);
  }, 60_000);

  test("cuts and numbers texts as the training did, hostile ones too", () => {
    expect(ROWS.map((row) => model.windows(row))).toEqual(ROWS.map((row) => row.windows));
  });

  test("agrees with PyTorch on every label of every window", async () => {
    const expected = ROWS.flatMap((row) => row.logits);
    const actual = await model.logits(ROWS.flatMap((row) => row.windows));
    const pairs = actual.flatMap((row, window) =>
      row.map((logit, label) => [logit, expected[window]?.[label] ?? Number.NaN] as const),
    );
    const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));
    const mean = (values: number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.max(...pairs.map(([a, b]) => Math.abs(a - b)))).toBeLessThan(FARTHEST_LOGIT);
    expect(mean(pairs.map(([a, b]) => Math.abs(sigmoid(a) - sigmoid(b))))).toBeLessThan(
      MEAN_PROBABILITY,
    );
    expect(mean(pairs.map(([a, b]) => (a > 0 === b > 0 ? 0 : 1)))).toBeLessThan(FLIPPED);
  }, 60_000);

  test("scores nearly the same alone and in a crowd: int8 steps are a batch's own", async () => {
    const listings = ROWS.slice(0, 20);
    const crowd = await model.score(listings);
    const [alone] = await model.score(listings.slice(3, 4));
    for (const [label, score] of Object.entries(alone ?? {}))
      expect(Math.abs((crowd[3]?.[label] ?? Number.NaN) - score)).toBeLessThan(0.15);
  }, 60_000);

  test("weighs at most 25 MB in all", async () => {
    const files = await readdir(MODEL_PATH, { recursive: true, withFileTypes: true });
    const bytes = files
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
    expect(bytes).toBeLessThan(25_000_000);
  });
});
