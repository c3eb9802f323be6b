import type { ChatMessage, PriceOffer, UserEvent } from "@loopbid/validators";

type Verdict = Pick<ChatMessage, "state" | "warnings">;

/** What a page knows of a thread. Messages stand in the order of seq, each once; some may be missing for a moment. */
export interface ThreadState {
  messages: readonly ChatMessage[];
  /** The highest number that was heard of. */
  seq: number;
  readSeq: number;
  peerReadSeq: number;
  /** When the other side read up to there, by this device's clock; null where that was not seen. */
  peerReadAt: number | null;
  /** What the check said, by seq: also of messages that have not arrived, or arrive again as they were before it. */
  verdicts: Readonly<Record<number, Verdict>>;
}

export const NO_THREAD: ThreadState = {
  messages: [],
  seq: 0,
  readSeq: 0,
  peerReadSeq: 0,
  peerReadAt: null,
  verdicts: {},
};

/** The newer of two states of one offer: what is closed does not open again. */
function newerOffer(known: PriceOffer | null, next: PriceOffer | null): PriceOffer | null {
  if (!known || !next || known.id !== next.id) return next ?? known;
  return known.state !== "OPEN" && next.state === "OPEN" ? known : next;
}

function newerMessage(known: ChatMessage | undefined, next: ChatMessage): ChatMessage {
  return known ? { ...next, offer: newerOffer(known.offer, next.offer) } : next;
}

/** Puts messages in their places, whatever order and however often they come. An answer overtaken by events undoes none. */
export function addMessages(state: ThreadState, added: readonly ChatMessage[]): ThreadState {
  if (added.length === 0) return state;
  const bySeq = new Map(state.messages.map((message) => [message.seq, message]));
  for (const message of added) {
    const verdict = state.verdicts[message.seq];
    bySeq.set(message.seq, {
      ...newerMessage(bySeq.get(message.seq), message),
      ...verdict,
    });
  }
  const messages = [...bySeq.values()].toSorted((one, other) => one.seq - other.seq);
  return { ...state, messages, seq: Math.max(state.seq, messages.at(-1)!.seq) };
}

/** Whether there are older ones than the first: the numbers of a thread start at 1. */
export function hasOlder({ messages, seq }: ThreadState): boolean {
  return (messages[0]?.seq ?? seq + 1) > 1;
}

/** The number after which the first message is missing; null where all from the first to the newest are there. */
export function gapAfter({ messages, seq }: ThreadState): number | null {
  let last = messages[0] ? messages[0].seq - 1 : 0;
  for (const message of messages) {
    if (message.seq !== last + 1) return last;
    last = message.seq;
  }
  return last < seq ? last : null;
}

function raise(state: ThreadState, mark: "readSeq" | "peerReadSeq", seq: number): ThreadState {
  return seq > state[mark] ? { ...state, [mark]: seq } : state;
}

function withVerdict(state: ThreadState, seq: number, verdict: Verdict): ThreadState {
  return {
    ...state,
    verdicts: { ...state.verdicts, [seq]: verdict },
    messages: state.messages.map((message) =>
      message.seq === seq ? { ...message, ...verdict } : message,
    ),
  };
}

/** The thread after one of the person's live events (`now`: epoch ms); the same object where the event is about something else. */
export function applyUserEvent(
  state: ThreadState,
  threadId: string,
  event: UserEvent,
  now: number,
): ThreadState {
  switch (event.kind) {
    case "message": {
      if (event.thread.id !== threadId) return state;
      const added = addMessages(state, [event.message]);
      const read = raise(added, "readSeq", event.thread.readSeq);
      return raise(read, "peerReadSeq", event.thread.peerReadSeq);
    }
    case "message-checked": {
      if (event.threadId !== threadId) return state;
      const { seq, warnings } = event;
      return withVerdict(state, seq, { state: event.state, warnings });
    }
    case "read": {
      if (event.threadId !== threadId) return state;
      if (event.mine) return raise(state, "readSeq", event.seq);
      const read = raise(state, "peerReadSeq", event.seq);
      return read === state ? state : { ...read, peerReadAt: now };
    }
    case "offer": {
      if (event.offer.threadId !== threadId) return state;
      const isCard = ({ offer }: ChatMessage) => offer?.id === event.offer.id;
      if (!state.messages.some(isCard)) return state;
      const messages = state.messages.map((message) =>
        isCard(message) ? { ...message, offer: newerOffer(message.offer, event.offer) } : message,
      );
      return { ...state, messages };
    }
    default:
      return state;
  }
}
