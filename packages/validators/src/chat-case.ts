import { z } from "zod";
import { CHAT_WARNINGS, ChatWarning, REPORT_REASONS } from "./chat.ts";
import { id, instant, line } from "./common.ts";
import { Ground } from "./decision.ts";
import { ListingImage } from "./listing.ts";

const Party = z.object({
  id,
  handle: z.string(),
  name: z.string(),
  status: z.enum(["ACTIVE", "SUSPENDED", "BANNED"]),
  joinedAt: instant,
  strikes: z.number(),
});

/** A message as moderators see it: whole, with what it was warned of. */
export const CaseMessage = z.object({
  seq: z.number(),
  byPerson: z.boolean(),
  text: z.string(),
  images: z.array(ListingImage),
  offerCents: z.number().nullable(),
  warnings: z.array(z.enum(CHAT_WARNINGS)),
  withheld: z.boolean(),
  sentAt: instant,
});
export type CaseMessage = z.infer<typeof CaseMessage>;

export const ChatCaseItem = z.object({
  id,
  revision: z.number(),
  state: z.enum(["OPEN", "DISMISSED", "ACTED"]),
  /** Whose conduct it is about, and whom they write to. */
  person: Party,
  peer: Party,
  listing: z.object({ id, slug: z.string(), title: z.string() }),
  warned: z.number(),
  labels: z.array(ChatWarning),
  report: z
    .object({ reason: z.enum(REPORT_REASONS), note: z.string(), seq: z.number().nullable() })
    .nullable(),
  /** How many other open cases there are about the person. */
  otherCases: z.number(),
  /** The thread's newest messages, and those around the reported one, in the order of seq. */
  messages: z.array(CaseMessage),
  updatedAt: instant,
});
export type ChatCaseItem = z.infer<typeof ChatCaseItem>;

export const ChatCaseInput = z.object({ caseId: id });
export const ChatCasesResult = z.object({ items: z.array(ChatCaseItem), total: z.number() });
export type ChatCasesResult = z.infer<typeof ChatCasesResult>;

/** A person is warned or suspended with a note; it says what for. */
export const CHAT_DECISIONS = ["DISMISS", "WARN", "SUSPEND"] as const;
export const DecideChatCaseInput = z.object({
  caseId: id,
  revision: z.number().int().min(0),
  decision: z.enum(CHAT_DECISIONS),
  /** Sent to the person with a warning or a suspension. */
  note: line(0, 500),
  /** The rule that was broken; `other` where none is named. */
  ground: Ground.optional(),
});
export type DecideChatCaseInput = z.infer<typeof DecideChatCaseInput>;
