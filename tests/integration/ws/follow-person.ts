import type { ThreadSignal, UserEvent } from "@loopbid/validators";
import type { Person } from "../factories.ts";
import { connect } from "./client.ts";
import { cookieOf } from "./ws-process.ts";

type Client = ReturnType<typeof connect>;

/** tRPC's stock client of a person who is signed in. */
export async function connectAs(
  url: string | (() => string),
  { row: { _id: userId, sessionVersion } }: Person,
): Promise<Client> {
  return connect(url, { cookie: await cookieOf({ userId, sessionVersion }) });
}

export interface FollowedPerson {
  events: { id: string; event: UserEvent }[];
  errors: { message: string; data?: unknown }[];
  kinds(): UserEvent["kind"][];
  /** The seq of each message of a thread. */
  seqs(threadId: string): number[];
  stop(): void;
}

/** Follows the client's own channel and keeps all that comes. */
export function followPerson({ api }: Client, lastEventId: string | null = null): FollowedPerson {
  const events: FollowedPerson["events"] = [];
  const errors: FollowedPerson["errors"] = [];
  const subscription = api.live.events.subscribe(
    { lastEventId },
    {
      onData: ({ id, data }) => void events.push({ id, event: data }),
      onError: (error) => void errors.push(error),
    },
  );
  return {
    events,
    errors,
    kinds: () => events.map(({ event }) => event.kind),
    seqs: (threadId) =>
      events.flatMap(({ event }) =>
        event.kind === "message" && event.message.threadId === threadId ? [event.message.seq] : [],
      ),
    stop: () => subscription.unsubscribe(),
  };
}

/** Follows what is true only now in a thread, and keeps all that comes. */
export function followThread({ api }: Client, threadId: string) {
  const signals: ThreadSignal[] = [];
  const errors: { message: string }[] = [];
  const subscription = api.chat.signals.subscribe(
    { threadId },
    {
      onData: ({ data }) => void signals.push(data),
      onError: (error) => void errors.push(error),
    },
  );
  return { signals, errors, stop: () => subscription.unsubscribe() };
}
