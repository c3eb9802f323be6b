import { AuctionEvent } from "@loopbid/validators";
import { z } from "zod";

export interface Channel<Event> {
  readonly name: string;
  readonly schema: z.ZodType<Event>;
  /** How many events its history keeps; 0 for a channel that nobody resumes. */
  readonly history: number;
}

/** One per auction, keyed by listing id. */
export const auctionEvents: Channel<AuctionEvent> = {
  name: "auction.events",
  schema: AuctionEvent,
  history: 500,
};

export const SessionControl = z.object({
  kind: z.literal("sessions-ended"),
  /** Sessions below this version are over. */
  sessionVersion: z.number().int(),
});
export type SessionControl = z.infer<typeof SessionControl>;

/** One per user: tells every process to end that user's sockets. */
export const sessionControl: Channel<SessionControl> = {
  name: "user.sessions",
  schema: SessionControl,
  history: 0,
};

/** Also the Redis channel; the stream of its history is `history:` before it. */
export function topicOf(channel: { readonly name: string }, key: string): string {
  return `rt:${channel.name}:${key}`;
}
