import { AuctionEvent, DeskEvent, ThreadSignal, UserEvent } from "@loopbid/validators";
import { z } from "zod";

export interface Channel<Event> {
  readonly name: string;
  readonly schema: z.ZodType<Event>;
  /** How many events its history keeps; 0 for a channel that nobody resumes. */
  readonly history: number;
  /** What tells everyone on the channel how many are there; absent where nobody is counted. */
  readonly viewersEvent?: (key: string, viewers: number) => Event;
}

/** One per auction, keyed by listing id. */
export const auctionEvents: Channel<AuctionEvent> = {
  name: "auction.events",
  schema: AuctionEvent,
  history: 500,
  viewersEvent: (listingId, viewers) => ({ kind: "viewers", listingId, viewers }),
};

/** One per person, keyed by user id: messages, offers and notifications, in all of the person's tabs. */
export const userEvents: Channel<UserEvent> = {
  name: "user.events",
  schema: UserEvent,
  history: 200,
};

/** One per thread, keyed by its id: what is true only now. Its snapshot is renewed at each beat of `People`. */
export const threadSignals: Channel<ThreadSignal> = {
  name: "thread.signals",
  schema: ThreadSignal,
  history: 0,
};

/** One for all moderators: that their list of cases changed. Who missed something reads the list, so it has no history. */
export const deskEvents: Channel<DeskEvent> = {
  name: "desk.events",
  schema: DeskEvent,
  history: 0,
};
export const ALL_MODERATORS = "all";

export const SessionControl = z.object({
  kind: z.literal("sessions-ended"),
  userId: z.string(),
  /** Sessions of this user below this version are over. */
  sessionVersion: z.number().int(),
});
export type SessionControl = z.infer<typeof SessionControl>;

/**
 * Tells every process to end a user's sockets. One topic for all users: sign-outs are rare, and a topic for each person
 * who is connected would cost memory all the time.
 */
export const sessionControl: Channel<SessionControl> = {
  name: "user.sessions",
  schema: SessionControl,
  history: 0,
};
export const ALL_USERS = "all";

/** Also the Redis channel; the stream of its history is `history:` before it. */
export function topicOf(channel: { readonly name: string }, key: string): string {
  return `rt:${channel.name}:${key}`;
}
