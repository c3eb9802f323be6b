import { z } from "zod";
import { ChatMessage, ChatWarning, ThreadSummary } from "./chat.ts";
import { id } from "./common.ts";
import { Notification } from "./notification.ts";
import { PriceOffer } from "./price-offer.ts";

/** What one person is told live, in all tabs: on a channel of their own, with history. */
export const UserEvent = z.discriminatedUnion("kind", [
  /** A message of either side. `thread` is the state after it. */
  z.object({
    kind: z.literal("message"),
    thread: ThreadSummary,
    message: ChatMessage,
    /** Unread messages over all threads. */
    unreadMessages: z.number(),
  }),
  /** The check has read a message: only its reader gets warnings; its sender learns of one that is withheld. */
  z.object({
    kind: z.literal("message-checked"),
    threadId: id,
    seq: z.number(),
    state: z.enum(["SENT", "WITHHELD"]),
    warnings: z.array(ChatWarning),
  }),
  /** The reader (in another tab) or the other side has read up to a message. */
  z.object({
    kind: z.literal("read"),
    threadId: id,
    mine: z.boolean(),
    seq: z.number(),
    unread: z.number(),
    unreadMessages: z.number(),
  }),
  /** An offer's card changed. */
  z.object({ kind: z.literal("offer"), offer: PriceOffer }),
  z.object({
    kind: z.literal("notification"),
    notification: Notification,
    unreadNotifications: z.number(),
  }),
  z.object({ kind: z.literal("notifications-read"), unreadNotifications: z.number() }),
  /** The state to start from: sent first, and wherever history was lost. Threads that are open are read anew by seq. */
  z.object({
    kind: z.literal("snapshot"),
    unreadMessages: z.number(),
    unreadNotifications: z.number(),
  }),
]);
export type UserEvent = z.infer<typeof UserEvent>;

export const UserEventsInput = z.object({ lastEventId: z.string().max(64).nullish() });
