import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { TEXT_LABELS } from "@loopbid/validators";
import { expect, it } from "vitest";
import { BUILT_IN_RULES, MODEL_FOLDER } from "../../src/index.ts";

interface Manifest {
  labels: string[];
  weights: Record<string, number>;
}

it("the labels that moderators choose from are the model's, in its order, and none removes alone", async () => {
  const text = await readFile(join(MODEL_FOLDER, "listing-text.json"), "utf8");
  const { labels, weights } = JSON.parse(text) as Manifest;
  expect(labels).toEqual(TEXT_LABELS);
  expect(Object.keys(weights)).toEqual(labels);
  for (const label of TEXT_LABELS)
    expect(BUILT_IN_RULES.weights[`text.${label}`]).toBe(weights[label]);
  for (const weight of Object.values(weights)) expect(weight).toBeLessThan(BUILT_IN_RULES.block);
});
