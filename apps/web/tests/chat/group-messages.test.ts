import { describe, expect, it } from "vitest";
import { groupMessages, receiptsOf } from "../../components/chat/group-messages.ts";
import { message } from "./sample-thread.ts";

const dayOf = (at: string) => at.slice(0, 10);
const shape = (parts: ReturnType<typeof groupMessages>) =>
  parts.map((part) => (part.kind === "run" ? part.run.messages.map(({ seq }) => seq) : part.kind));

describe("the log's layout", () => {
  it("puts what one sender writes in a row together, by day and within five minutes", () => {
    const messages = [
      message(1),
      message(2),
      message(3, { mine: true }),
      message(4, { mine: true, sentAt: "2026-01-01T12:30:00.000Z" }),
      message(5, { mine: true, sentAt: "2026-01-02T09:00:00.000Z" }),
    ];
    expect(shape(groupMessages(messages, dayOf, null))).toEqual([
      "day",
      [1, 2],
      [3],
      [4],
      "day",
      [5],
    ]);
  });

  it("marks what is new once, before the first message of the other side", () => {
    const messages = [message(1), message(2, { mine: true }), message(3), message(4)];
    expect(shape(groupMessages(messages, dayOf, 1))).toEqual(["day", [1], [2], "new", [3, 4]]);
    expect(shape(groupMessages(messages, dayOf, 4))).toEqual(["day", [1], [2], [3, 4]]);
  });
});

describe("receipts", () => {
  const messages = [1, 2, 3].map((seq) => message(seq, { mine: seq !== 2 }));

  it("stand under the last read own message, and under the last where it is later", () => {
    expect(receiptsOf(messages, 2)).toEqual({ read: 1, sent: 3 });
    expect(receiptsOf(messages, 3)).toEqual({ read: 3, sent: null });
    expect(receiptsOf(messages, 0)).toEqual({ read: null, sent: 3 });
  });

  it("never claim that a withheld message was read", () => {
    const withheld = [message(1, { mine: true, state: "WITHHELD" })];
    expect(receiptsOf(withheld, 1)).toEqual({ read: null, sent: null });
  });
});
