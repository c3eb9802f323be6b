import type { PlaceBidInput, PlaceBidResult } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
import { sendBid, toRefusal } from "../../components/auction/send-bid.ts";

const INPUT: PlaceBidInput = {
  listingId: "0".repeat(24),
  maxCents: 15_000,
  idempotencyKey: "the-same-key",
};
const RESULT = { outcome: "LEADING", seq: 3 } as PlaceBidResult;
const refused = {
  message: "Bid at least $200.00.",
  data: { reason: "BID_TOO_LOW", code: "BAD_REQUEST" },
};
const nothing = { message: "Failed to fetch" };
const broken = { message: "Something broke.", data: { code: "INTERNAL_SERVER_ERROR" } };

/** A line that answers as told, the last answer again and again. */
function line(...answers: (PlaceBidResult | object)[]) {
  const sent: PlaceBidInput[] = [];
  let unknown = 0;
  return {
    sent,
    unknown: () => unknown,
    run: () =>
      sendBid(INPUT, {
        send: async (input) => {
          const answer = answers[Math.min(sent.length, answers.length - 1)]!;
          sent.push(input);
          if (answer !== RESULT) throw answer;
          return RESULT;
        },
        onUnknown: () => (unknown += 1),
        wait: async () => undefined,
      }),
  };
}

describe("sending a bid", () => {
  it("takes the first answer", async () => {
    const { run, sent, unknown } = line(RESULT);
    expect(await run()).toEqual({ result: RESULT });
    expect([sent.length, unknown()]).toEqual([1, 0]);
  });

  it("after a lost answer asks again under the same key, and says meanwhile that nobody knows", async () => {
    const { run, sent, unknown } = line(nothing, broken, RESULT);
    expect(await run()).toEqual({ result: RESULT });
    expect(sent).toEqual([INPUT, INPUT, INPUT]);
    expect(unknown()).toBe(2);
  });

  it("never repeats a bid that was refused", async () => {
    const { run, sent, unknown } = line(refused);
    expect(await run()).toEqual({
      refusal: { message: refused.message, reason: "BID_TOO_LOW", lost: false },
    });
    expect([sent.length, unknown()]).toEqual([1, 0]);
  });

  it("gives up after five attempts, and says that the bid may count", async () => {
    const { run, sent } = line(nothing);
    expect(await run()).toEqual({ refusal: toRefusal(nothing) });
    expect(toRefusal(nothing).lost).toBe(true);
    expect(sent.length).toBe(5);
  });
});
