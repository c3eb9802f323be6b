import { AuctionEvent } from "@loopbid/validators";
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
