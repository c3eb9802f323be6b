import { readEvidence } from "@loopbid/validators";
import type { FraudRuleSet } from "@loopbid/domain";
import { describe, expect, it, vi } from "vitest";
import {
  assessListing,
  createAssessor,
  type ListingClassifier,
  BUILT_IN_RULES,
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
      weightsVersion: "rules@1",
      shadow: null,
      priceBand: "typical",
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
    for (const weight of Object.values(BUILT_IN_RULES.weights)) expect(weight).toBeLessThan(0.96);
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
  const phrase = { label: "scam", phrase: "pay first", score: 0.8, without: 0.1, alone: 0.7 };
  const classifier: ListingClassifier = {
    manifest: async () => ({ version: "contract@1", weights: { scam: 0.9, odd: 0.9 } }),
    classify: async (listings) =>
      listings.map(({ text }) => ({ scam: text.includes("pay first") ? 0.8 : 0.1, odd: 0.01 })),
    explain: async () => [phrase],
  };

  it("its labels join the signals with what carried them, and its version is stored", async () => {
    const facts = soundFacts({ listing: { description: "Please pay first." } });
    const verdict = await createAssessor(classifier)(facts);
    expect(verdict).toMatchObject({ modelVersion: "contract@1", verdict: "REVIEW" });
    expect(verdict.signals).toEqual([
      { key: "text.scam", score: 0.8, weight: 0.9, evidence: expect.any(String) },
    ]);
    expect(readEvidence(verdict.signals[0]!.evidence)).toEqual({
      kind: "text",
      phrases: [{ phrase: "pay first", without: 0.1, alone: 0.7 }],
    });
    expect(verdict.score).toBeCloseTo(0.72);
  });

  it("a likely label that counts tells the seller what to do; a guess and a weightless one do not", () => {
    const opinion = (scam: number, weight: number) => ({
      version: "contract@1",
      labels: { scam },
      weights: { scam: weight },
    });
    expect(assessListing(soundFacts(), opinion(0.3, 0.9)).reasons).toEqual(["text.scam"]);
    expect(assessListing(soundFacts(), opinion(0.29, 0.9)).reasons).toEqual([]);
    expect(assessListing(soundFacts(), opinion(1, 0)).reasons).toEqual([]);
  });

  it("however sure the text is, removal takes three observers, and its labels are one", () => {
    const opinion = {
      version: "contract@1",
      labels: { scam: 1, odd: 1 },
      weights: { scam: 0.95, odd: 0.95 },
    };
    const bait = soundFacts({ listing: { askingCents: 9_000 } });
    expect(assessListing(bait, opinion)).toMatchObject({ verdict: "REVIEW" });
    expect(assessListing(bait, opinion).score).toBeGreaterThan(0.99);
    const called = soundFacts({ listing: { askingCents: 9_000, description: phone } });
    expect(assessListing(called, opinion).verdict).toBe("BLOCK");
  });

  it("the strongest reason comes first, whoever found it", () => {
    const facts = soundFacts({ listing: { description: phone } });
    const opinion = { version: "contract@1", labels: { scam: 1 }, weights: { scam: 0.95 } };
    expect(assessListing(facts, opinion).reasons).toEqual(["text.scam", "contact.phone"]);
  });

  it("the rules in force decide the verdict, with and without a model", async () => {
    const facts = soundFacts({ listing: { description: "Please pay first." } });
    const by = (changes: Partial<FraudRuleSet>) => ({
      rules: () => ({ active: { ...BUILT_IN_RULES, ...changes }, shadow: null }),
    });
    const lax = by({ number: 2, review: 0.9, block: 0.99 });
    expect((await createAssessor(classifier)(facts)).verdict).toBe("REVIEW");
    expect(await createAssessor(classifier, lax)(facts)).toMatchObject({
      verdict: "CLEAR",
      weightsVersion: "rules@2",
    });
    const called = soundFacts({ listing: { description: phone } });
    expect((await createAssessor(undefined, lax)(called)).verdict).toBe("CLEAR");
    const deaf = by({ weights: { ...BUILT_IN_RULES.weights, "text.scam": 0.1 } });
    const heard = await createAssessor(classifier, deaf)(facts);
    expect(heard.verdict).toBe("CLEAR");
    expect(heard.signals).toMatchObject([{ key: "text.scam", score: 0.8, weight: 0.1 }]);
  });

  it("rules on trial judge the same signals, and change nothing", async () => {
    const facts = soundFacts({ listing: { description: phone } });
    const shadow = { ...BUILT_IN_RULES, number: 7, weights: { "contact-details": 0.2 } };
    const alone = assessListing(facts);
    const both = assessListing(facts, null, { active: BUILT_IN_RULES, shadow });
    expect(both).toEqual({
      ...alone,
      shadow: { version: 7, score: expect.closeTo(0.2), verdict: "CLEAR" },
    });
  });

  it.each([
    ["two labels that are sure", {}, "REVIEW"],
    [
      "one of them, a telephone number and a new account",
      { seller: fresh, listing: { description: phone } },
      "BLOCK",
    ],
  ])("%s: %s", async (_what, changes, verdict) => {
    const sure: ListingClassifier = {
      ...classifier,
      manifest: async () => ({ version: "contract@1", weights: { scam: 0.9, odd: 0.9 } }),
      classify: async () => [{ scam: 0.99, odd: 0.99 }],
    };
    const judged = await createAssessor(sure)(soundFacts(changes));
    expect(judged.verdict).toBe(verdict);
    expect(judged.score).toBeGreaterThan(0.96);
  });

  it("a clear listing is not explained", async () => {
    const explain = vi.fn<ListingClassifier["explain"]>(classifier.explain);
    await createAssessor({ ...classifier, explain })(soundFacts());
    expect(explain).not.toHaveBeenCalled();
  });

  it("it reads the category and how the price compares, never the amount", async () => {
    const classify = vi.fn<ListingClassifier["classify"]>(classifier.classify);
    const facts = soundFacts({ listing: { askingCents: 25_000 } });
    await createAssessor({ ...classifier, classify })(facts);
    const { title, description: text } = facts.listing;
    expect(classify).toHaveBeenCalledWith([{ title, text, category: "phones", price: "below" }]);
  });

  it("while it is down nothing is judged", async () => {
    const classify = async () => {
      throw new Error("down");
    };
    await expect(createAssessor({ ...classifier, classify })(soundFacts())).rejects.toThrow("down");
  });

  it("without one the verdict rests on the signals", async () => {
    expect(await createAssessor()(soundFacts())).toMatchObject({ modelVersion: "signals-only@1" });
  });
});
