import { z } from "zod";
import { id, idempotencyKey, instant, line, paragraphs } from "./common.ts";
import { imageKey, ListingFormat, ListingImage, ListingState } from "./listing.ts";
import { PriceOffer, ThreadSide } from "./price-offer.ts";

export const MAX_MESSAGE_LENGTH = 2_000;
export const MAX_MESSAGE_IMAGES = 6;
/** Messages of one page of history. */
export const MESSAGES_PAGE = 40;

/**
 * What a reader is warned of. The labels are those of the text model and of the contact rules: `external_link` leads to
 * another site, which may be harmless; `scam` stands for what else the model takes for one; `known_bad_link` messages are
 * withheld.
 */
export const CHAT_WARNINGS = [
  "contact_details",
  "external_link",
  "off_platform",
  "advance_fee",
  "fake_payment",
  "credential",
  "phishing_link",
  "known_bad_link",
  "scam",
] as const;
export const ChatWarning = z.enum(CHAT_WARNINGS);
export type ChatWarning = z.infer<typeof ChatWarning>;

/** A message as one of the two sees it. */
export const ChatMessage = z.object({
  id,
  threadId: id,
  seq: z.number(),
  mine: z.boolean(),
  kind: z.enum(["TEXT", "OFFER"]),
  /** WITHHELD: a known bad link. Its sender sees the text, its reader does not. */
  state: z.enum(["SENT", "WITHHELD"]),
  text: z.string(),
  images: z.array(ListingImage),
  offer: PriceOffer.nullable(),
  /** For the reader only: always empty in an own message. */
  warnings: z.array(ChatWarning),
  /** Of an own message only: what its client knows it by. */
  idempotencyKey: z.string().nullable(),
  sentAt: instant,
});
export type ChatMessage = z.infer<typeof ChatMessage>;

export const ChatPeer = z.object({
  handle: z.string(),
  name: z.string(),
  joinedAt: instant,
  soldCount: z.number(),
});

/** A thread as one of the two sees it in the inbox and in the thread's head. */
export const ThreadSummary = z.object({
  id,
  role: ThreadSide,
  peer: ChatPeer,
  listing: z.object({
    id,
    slug: z.string(),
    title: z.string(),
    state: ListingState,
    format: ListingFormat,
    priceCents: z.number(),
    takesOffers: z.boolean(),
    image: ListingImage.nullable(),
  }),
  /** Number of the last message; 0 before the first. */
  seq: z.number(),
  preview: z.string(),
  /** What was sent without words: then `preview` is empty. */
  previewKind: z.enum(["TEXT", "PICTURES", "OFFER"]),
  previewMine: z.boolean(),
  lastMessageAt: instant.nullable(),
  unread: z.number(),
  readSeq: z.number(),
  /** How far the other side has read. */
  peerReadSeq: z.number(),
  blocked: z.enum(["BY_ME", "BY_PEER"]).nullable(),
});
export type ThreadSummary = z.infer<typeof ThreadSummary>;

export const OpenThreadInput = z.object({ listingId: id });
export const ThreadIdInput = z.object({ threadId: id });

export const SendMessageInput = z
  .object({
    threadId: id,
    text: paragraphs(0, MAX_MESSAGE_LENGTH),
    imageKeys: z
      .array(imageKey)
      .max(MAX_MESSAGE_IMAGES, `At most ${MAX_MESSAGE_IMAGES} pictures.`)
      .default([]),
    idempotencyKey,
  })
  .refine(({ text, imageKeys }) => text !== "" || imageKeys.length > 0, {
    message: "Write something or add a picture.",
    path: ["text"],
  });
export type SendMessageInput = z.infer<typeof SendMessageInput>;

/** The newest page without bounds; `beforeSeq` pages back, `afterSeq` fills a gap. */
export const MessagesInput = z.object({
  threadId: id,
  beforeSeq: z.number().int().min(1).optional(),
  afterSeq: z.number().int().min(0).optional(),
});
export type MessagesInput = z.infer<typeof MessagesInput>;
export const MessagesResult = z.object({
  /** In the order of seq. */
  messages: z.array(ChatMessage),
  /** Whether there are older ones (or, after `afterSeq`, newer ones). */
  more: z.boolean(),
});
export type MessagesResult = z.infer<typeof MessagesResult>;

export const ThreadsInput = z.object({
  filter: z.enum(["all", "unread", "buying", "selling"]).default("all"),
  /** Only those about one listing. */
  listingId: id.optional(),
  cursor: z.string().max(80).nullish(),
});
export const ThreadsResult = z.object({
  threads: z.array(ThreadSummary),
  nextCursor: z.string().nullable(),
});
export type ThreadsResult = z.infer<typeof ThreadsResult>;

export const MarkReadInput = z.object({ threadId: id, seq: z.number().int().min(0) });
export const UnreadMessages = z.object({
  /** Over all threads. */
  unreadMessages: z.number(),
});
export const MarkReadResult = UnreadMessages.extend({
  /** Of the thread. */
  unread: z.number(),
});

export const SearchMessagesInput = z.object({
  q: line(2, 80),
  cursor: z.string().max(80).nullish(),
});
export const SearchMessagesResult = z.object({
  hits: z.array(z.object({ thread: ThreadSummary, message: ChatMessage })),
  nextCursor: z.string().nullable(),
});
export type SearchMessagesResult = z.infer<typeof SearchMessagesResult>;

export const REPORT_REASONS = ["SCAM", "OFF_PLATFORM", "ABUSE", "SPAM", "OTHER"] as const;
export const ReportThreadInput = z.object({
  threadId: id,
  /** The message that it is about, where it is about one. */
  seq: z.number().int().min(1).nullable(),
  reason: z.enum(REPORT_REASONS),
  note: paragraphs(0, 1_000),
});
export type ReportThreadInput = z.infer<typeof ReportThreadInput>;

/** What comes and goes in an open thread and is kept nowhere. */
export const ThreadSignal = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("typing"), side: ThreadSide }),
  /** Who has Loopbid open, and since when the other one has not. */
  z.object({
    kind: z.literal("presence"),
    buyerOnline: z.boolean(),
    sellerOnline: z.boolean(),
    buyerSeenAt: instant.nullable(),
    sellerSeenAt: instant.nullable(),
  }),
]);
export type ThreadSignal = z.infer<typeof ThreadSignal>;

export const ThreadSignalsInput = z.object({
  threadId: id,
  lastEventId: z.string().max(64).nullish(),
});
