import type { ChatMessage } from "@loopbid/validators";

/** Messages of one sender that follow each other closely, on one day. */
export interface Run {
  mine: boolean;
  messages: readonly ChatMessage[];
}

export type LogPart =
  | { kind: "day"; key: string; at: string }
  | { kind: "new"; key: string }
  | { kind: "run"; key: string; run: Run };

const RUN_WITHIN_MS = 5 * 60_000;

/**
 * The log as it is laid out: a heading for each day, one line before what is new, and runs of one sender between.
 * `dayOf` names the day of a moment in the reader's time zone; `newAfter` is the seq after which messages are new.
 */
export function groupMessages(
  messages: readonly ChatMessage[],
  dayOf: (at: string) => string,
  newAfter: number | null,
): LogPart[] {
  const parts: LogPart[] = [];
  let day: string | null = null;
  let last: ChatMessage | null = null;
  let marked = false;
  let run: ChatMessage[] = [];
  for (const message of messages) {
    const isNew: boolean = !marked && newAfter !== null && message.seq > newAfter && !message.mine;
    const ofDay = dayOf(message.sentAt);
    const apart = !last || last.mine !== message.mine || !closely(last, message);
    if (ofDay !== day) parts.push({ kind: "day", key: `day-${ofDay}`, at: message.sentAt });
    if (isNew) parts.push({ kind: "new", key: "new" });
    if (ofDay !== day || isNew || apart) {
      run = [];
      const key = `run-${message.seq}`;
      parts.push({ kind: "run", key, run: { mine: message.mine, messages: run } });
    }
    run.push(message);
    marked ||= isNew;
    day = ofDay;
    last = message;
  }
  return parts;
}

function closely(one: ChatMessage, next: ChatMessage): boolean {
  return Date.parse(next.sentAt) - Date.parse(one.sentAt) < RUN_WITHIN_MS;
}

export interface Receipts {
  /** The last own message that the other side has read. */
  read: number | null;
  /** The last own message, where the other side has not read it. */
  sent: number | null;
}

/** Under which own messages a receipt stands: the last one that was read, and the last one where that is later. */
export function receiptsOf(messages: readonly ChatMessage[], peerReadSeq: number): Receipts {
  const own = messages.filter(({ mine, state }) => mine && state === "SENT");
  const read = own.findLast(({ seq }) => seq <= peerReadSeq)?.seq ?? null;
  const last = own.at(-1)?.seq ?? null;
  return { read, sent: last === read ? null : last };
}
