import { TEXT_LABELS, writeEvidence } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
import { likelyLabels, withLabel } from "../components/review/labels.ts";
import { labelOf, marksOf, readSignals } from "../components/review/read-signals.ts";
import labels from "../messages/en/labels.json" with { type: "json" };

const phrase = (text: string) => ({ phrase: text, without: 0.2, alone: 0.9 });
const stored = [
  { key: "imei", score: 1, weight: 0.8, evidence: "seen by an older page" },
  {
    key: "text.advance_fee",
    score: 0.97,
    weight: 0.9,
    evidence: writeEvidence({ kind: "text", phrases: [phrase("pay by gift card")] }),
  },
  {
    key: "contact-details",
    score: 0.9,
    weight: 0.75,
    evidence: writeEvidence({
      kind: "contact",
      found: [{ type: "phone", excerpt: "512 555 0143", hidden: false }],
    }),
  },
];

describe("reading the signals of a check", () => {
  it("puts first what brought most of the score, whatever order is stored", () => {
    const keys = readSignals(stored).map(({ key }) => key);
    expect(keys).toEqual(["text.advance_fee", "imei", "contact-details"]);
  });

  it("letters go to those alone that quote the listing, without a gap", () => {
    const letters = readSignals(stored).map(({ letter }) => letter);
    expect(letters).toEqual(["A", null, "B"]);
  });

  it("keeps evidence of an unknown kind as it is stored", () => {
    const imei = readSignals(stored).find(({ key }) => key === "imei");
    expect(imei).toMatchObject({ evidence: null, raw: "seen by an older page", phrases: [] });
  });

  it("marks name the signal that they belong to", () => {
    expect(marksOf(readSignals(stored))).toEqual([
      { key: "text.advance_fee", phrase: "pay by gift card" },
      { key: "contact-details", phrase: "512 555 0143" },
    ]);
  });

  it("tells labels of the text model from other signals", () => {
    expect(labelOf("text.spam")).toBe("spam");
    expect(labelOf("duplicate-text")).toBeNull();
  });
});

describe("words for the labels of the text model", () => {
  it("each has a name and a meaning", () => {
    expect(Object.keys(labels)).toEqual(expect.arrayContaining([...TEXT_LABELS]));
    for (const words of Object.values(labels)) {
      expect(words.name.length).toBeGreaterThan(3);
      expect(words.means).toMatch(/\.$/);
    }
  });
});

describe("the labels that a moderator starts from", () => {
  it("are those that the model finds more likely than not, in its order", () => {
    const signals = [
      { key: "text.spam", score: 0.5 },
      { key: "text.advance_fee", score: 0.93 },
      { key: "text.counterfeit", score: 0.49 },
      { key: "text.unheard_of", score: 1 },
      { key: "imei", score: 1 },
    ];
    expect(likelyLabels(signals)).toEqual(["advance_fee", "spam"]);
  });

  it("setting one twice keeps one, and taking it away leaves the others", () => {
    const both = withLabel(["spam"], "advance_fee", true);
    expect(both).toEqual(["advance_fee", "spam"]);
    expect(withLabel(both, "spam", true)).toEqual(both);
    expect(withLabel(both, "advance_fee", false)).toEqual(["spam"]);
  });
});
