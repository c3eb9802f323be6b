import { type AppRouter } from "@loopbid/api";
import type { AssessTextResult } from "@loopbid/validators";
import { TRPCClientError } from "@trpc/client";
import { describe, expect, it } from "vitest";
import { readFailure } from "../components/assess/read-failure.ts";
import { signalsOf } from "../components/assess/result-signals.ts";
import { NO_TEXT, readFields } from "../components/assess/text-fields.ts";
import { scoreOf } from "../components/review/contribution.ts";

const RESULT: AssessTextResult = {
  score: 1 - (1 - 0.95 * 0.9) * (1 - 0.9 * 0.75),
  verdict: "REVIEW",
  modelVersion: "listing-text@1",
  weightsVersion: "rules@1",
  thresholds: { review: 0.5, block: 0.96 },
  labels: [
    { label: "advance_fee", score: 0.95, weight: 0.9 },
    { label: "credential", score: 0.01, weight: 0.8 },
  ],
  phrases: [{ label: "advance_fee", phrase: "send the money first", without: 0.1, alone: 0.9 }],
  contact: [{ key: "contact-details", score: 0.9, weight: 0.75, evidence: "" }],
};

describe("the signals of a text that was tried", () => {
  it("are those of a check: together they are the score that the server gave", () => {
    expect(scoreOf(signalsOf(RESULT))).toBeCloseTo(RESULT.score, 10);
  });

  it("leave out labels that say nothing, and tie passages to their label", () => {
    const signals = signalsOf(RESULT);
    expect(signals.map(({ key }) => key)).toEqual(["text.advance_fee", "contact-details"]);
    expect(signals[0]).toMatchObject({ phrases: ["send the money first"], letter: "A" });
  });
});

describe("the form", () => {
  it("gives a text as the check takes it, with no category as null", () => {
    expect(readFields({ ...NO_TEXT, description: "  sold as is  " })).toEqual({
      text: { title: "", description: "sold as is", categorySlug: null, priceBand: "unknown" },
    });
  });

  it("names the field that is wrong", () => {
    expect(readFields(NO_TEXT)).toMatchObject({ wrong: { description: expect.any(String) } });
    const long = readFields({ ...NO_TEXT, title: "a".repeat(121) });
    expect(long).toMatchObject({ wrong: { title: expect.any(String) } });
  });
});

describe("why a text was not assessed", () => {
  const refused = (data: object | undefined) =>
    new TRPCClientError<AppRouter>("no", {
      result: { error: { code: -1, message: "", data } },
    } as never);

  it("tells a model that is down from a limit, a lost line and our own fault", () => {
    expect(readFailure(refused({ reason: "NO_TEXT_MODEL" }))).toBe("down");
    expect(readFailure(refused({ reason: "RATE_LIMITED" }))).toBe("busy");
    expect(readFailure(refused({ reason: null }))).toBe("other");
    expect(readFailure(new TRPCClientError("fetch failed"))).toBe("offline");
  });
});
