import { writeEvidence } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
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
    for (const words of Object.values(labels)) {
      expect(words.name.length).toBeGreaterThan(3);
      expect(words.means).toMatch(/\.$/);
    }
  });
});
