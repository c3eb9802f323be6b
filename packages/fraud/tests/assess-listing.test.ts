import { readEvidence } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
import {
  assessListing,
  createAssessor,
  type ListingClassifier,
  WEIGHTS,
  WEIGHTS_VERSION,
} from "../src/index.ts";
import { soundFacts } from "./facts.ts";

const phone = "Call me at 714-555-0192.";
const fresh = { accountAgeMs: 3_600_000, soldCount: 0, emailVerified: false };

describe("the verdict on a listing", () => {
  it("a sound listing is clear, with the versions that judged it", () => {
    expect(assessListing(soundFacts())).toEqual({
      score: 0,
      verdict: "CLEAR",
      signals: [],
      reasons: [],
      modelVersion: "signals-only@1",
      weightsVersion: WEIGHTS_VERSION,
    });
  });

  it("being new never holds a listing alone", () => {
    expect(assessListing(soundFacts({ seller: fresh })).verdict).toBe("CLEAR");
  });

  it("a telephone number holds alone and never removes alone", () => {
    const verdict = assessListing(soundFacts({ listing: { description: phone } }));
    expect(verdict).toMatchObject({ verdict: "REVIEW", reasons: ["contact.phone"] });
  });

  it("no single signal removes a listing: every weight is below the removal score", () => {
    for (const weight of Object.values(WEIGHTS.weights)) expect(weight).toBeLessThan(0.96);
  });

  it("a bait price, a telephone number and a new account together remove it", () => {
    const verdict = assessListing(
      soundFacts({ listing: { description: phone, askingCents: 9_000 }, seller: fresh }),
    );
    expect(verdict.verdict).toBe("BLOCK");
    expect(verdict.reasons).toEqual(["price.low", "contact.phone"]);
  });

  it("signals come strongest first, each with evidence that a page can read", () => {
    const { signals } = assessListing(
      soundFacts({ listing: { description: phone, askingCents: 9_000 }, seller: fresh }),
    );
    const weights = signals.map(({ score, weight }) => score * weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    for (const { evidence } of signals) expect(readEvidence(evidence)).not.toBeNull();
  });

  it("one more signal never lowers the score", () => {
    const one = assessListing(soundFacts({ listing: { description: phone } })).score;
    const two = assessListing(soundFacts({ listing: { description: phone }, seller: fresh })).score;
    expect(two).toBeGreaterThan(one);
  });
});

describe("the port of a text model", () => {
  const classifier: ListingClassifier = {
    version: "contract@1",
    weights: { scam: 0.9 },
    classify: async (texts) => texts.map(() => ({ scam: 0.8 })),
  };

  it("its labels join the signals, and its version is stored", async () => {
    const verdict = await createAssessor(classifier)(soundFacts());
    expect(verdict).toMatchObject({ modelVersion: "contract@1", verdict: "REVIEW" });
    expect(verdict.signals).toEqual([{ key: "text.scam", score: 0.8, weight: 0.9, evidence: "" }]);
    expect(verdict.score).toBeCloseTo(0.72);
  });

  it("without one the verdict rests on the signals", async () => {
    expect(await createAssessor()(soundFacts())).toMatchObject({ modelVersion: "signals-only@1" });
  });
});
