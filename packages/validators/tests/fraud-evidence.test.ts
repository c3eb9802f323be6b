import { describe, expect, it } from "vitest";
import { type FraudEvidence, readEvidence, writeEvidence } from "../src/index.ts";

const KINDS: FraudEvidence[] = [
  { kind: "text", phrases: [{ phrase: "pay first", without: 0.1, alone: 0.7 }] },
  {
    kind: "images",
    matches: [
      { listingId: "a".repeat(24), key: "one", otherKey: "two", distance: 3, sameSeller: false },
    ],
  },
  {
    kind: "imei",
    problem: "other-model",
    listingId: null,
    sameSeller: false,
    stated: "Apple iPhone 15",
    registered: null,
  },
  { kind: "imei", problem: "missing", listingId: null, sameSeller: false },
  { kind: "sign-in", newDevice: true, ageHours: 2 },
  { kind: "strikes", strikes: 2 },
  { kind: "metadata", findings: [{ key: "one", finding: "no-camera" }] },
];

describe("evidence of a signal", () => {
  it.each(KINDS.map((evidence) => [evidence.kind, evidence] as const))(
    "%s is read back as it was written",
    (_kind, evidence) => {
      expect(readEvidence(writeEvidence(evidence))).toEqual(evidence);
    },
  );

  it("what is no evidence of a known kind is none", () => {
    expect(readEvidence("“pay first”")).toBeNull();
    expect(readEvidence('{"kind":"text","phrases":[{"phrase":1}]}')).toBeNull();
    expect(readEvidence('{"kind":"metadata","findings":[{"key":"k","finding":"gps"}]}')).toBeNull();
  });
});
