import { GROUNDS } from "@loopbid/domain";
import { z } from "zod";
import { id, instant, paragraphs } from "./common.ts";

/** Which rule of the house was broken. */
export const Ground = z.enum(GROUNDS);
export type Ground = z.infer<typeof Ground>;

/** What a decision takes from a person, or asks of them. */
export const STATEMENT_DECISIONS = [
  "EDIT_REQUEST",
  "HIDE",
  "REMOVE",
  "WARN",
  "LIMIT",
  "SUSPEND",
  "BAN",
] as const;
export const StatementDecision = z.enum(STATEMENT_DECISIONS);
export type StatementDecision = z.infer<typeof StatementDecision>;

/** How long a limit or a suspension may last, in days. */
export const MOST_DAYS = 366;

/** What a moderator may do about a person. A limit has an end, a suspension may have one, the others have none. */
export const PERSON_DECISIONS = ["WARN", "LIMIT", "SUSPEND", "BAN"] as const;
export const DecidePersonInput = z.object({
  userId: id,
  decision: z.enum(PERSON_DECISIONS),
  ground: Ground,
  /** The statement of reasons that the person reads. */
  text: paragraphs(1, 1_000),
  endsAt: instant.nullable().default(null),
  /** The newest statement about the person that the moderator saw; null for none. A newer one stands against it. */
  seen: id.nullish(),
});
export type DecidePersonInput = z.input<typeof DecidePersonInput>;
export const DecidePersonResult = z.object({ statementId: id });

export const UndoDecisionInput = z.object({
  statementId: id,
  /** What the person reads about it. */
  reason: paragraphs(1, 1_000),
});
export type UndoDecisionInput = z.input<typeof UndoDecisionInput>;

/** What undoing could put back: the rules do not open an ended auction again, so its seller gets a draft. */
export const PUT_BACK = ["live", "held", "draft", "ended", "account", "nothing"] as const;
export const UndoDecisionResult = z.object({ putBack: z.enum(PUT_BACK) });
export type UndoDecisionResult = z.infer<typeof UndoDecisionResult>;

export const STATEMENT_SUBJECTS = ["LISTING", "CHAT", "ACCOUNT"] as const;

/** A statement of reasons, as moderators see it. */
export const StatementItem = z.object({
  id,
  person: z.object({ id, handle: z.string() }),
  decision: StatementDecision,
  subject: z.enum(STATEMENT_SUBJECTS),
  subjectId: id,
  /** Of the listing that it is about. */
  title: z.string().nullable(),
  ground: Ground,
  text: z.string(),
  /** Null where the checks decided. */
  decidedBy: z.string().nullable(),
  at: instant,
  endsAt: instant.nullable(),
  undone: z.object({ by: z.string().nullable(), at: instant }).nullable(),
});
export type StatementItem = z.infer<typeof StatementItem>;

/** All statements about a person, or those about a listing. */
export const StatementsInput = z.object({
  of: z.enum(["PERSON", "LISTING"]),
  id,
  cursor: z.string().max(80).nullish(),
});
export type StatementsInput = z.infer<typeof StatementsInput>;
export const StatementsResult = z.object({
  items: z.array(StatementItem),
  nextCursor: z.string().nullable(),
});
export type StatementsResult = z.infer<typeof StatementsResult>;
