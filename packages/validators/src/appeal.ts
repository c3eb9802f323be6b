import { z } from "zod";
import { id, instant, paragraphs } from "./common.ts";
import { Ground, StatementDecision } from "./decision.ts";

export const MAX_APPEAL_LENGTH = 4_000;
const words = paragraphs(20, MAX_APPEAL_LENGTH);

export const AppealState = z.enum(["OPEN", "UPHELD", "REVERSED"]);
export type AppealState = z.infer<typeof AppealState>;

/** Why it cannot be appealed. */
export const AppealRefusal = z.enum(["UNDONE", "APPEALED", "TOO_LATE"]);

/** A decision as the person it is about reads it. */
export const OwnStatement = z.object({
  id,
  decision: StatementDecision,
  /** The title of the listing, where it is about one that is still there. */
  title: z.string().nullable(),
  ground: Ground,
  text: z.string(),
  /** No person has looked at it. */
  automatic: z.boolean(),
  endsAt: instant.nullable(),
  undoneAt: instant.nullable(),
  createdAt: instant,
  appealUntil: instant,
  refusal: AppealRefusal.nullable(),
  appeal: z
    .object({
      state: AppealState,
      text: z.string(),
      answer: z.string().nullable(),
      createdAt: instant,
      decidedAt: instant.nullable(),
    })
    .nullable(),
});
export type OwnStatement = z.infer<typeof OwnStatement>;

/** The key in a decision's mail: whoever has it may read that one decision and appeal it. */
export const AppealKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "This is not a key.");
export const AppealKeyInput = z.object({ key: AppealKey });

export const OpenAppealInput = z.object({ statementId: id, text: words });
export type OpenAppealInput = z.output<typeof OpenAppealInput>;
export const OpenAppealByKeyInput = z.object({ key: AppealKey, text: words });

export const AppealIdInput = z.object({ appealId: id });
/** An appeal with what it is about, for who decides it. */
export const AppealCase = z.object({
  id,
  state: AppealState,
  text: z.string(),
  createdAt: instant,
  answer: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** Who decided the appeal. */
  handledBy: z.string().nullable(),
  person: z.object({ handle: z.string(), name: z.string(), status: z.string() }),
  statement: z.object({
    id,
    decision: StatementDecision,
    ground: Ground,
    text: z.string(),
    /** Null where the checks decided. */
    decidedBy: z.string().nullable(),
    endsAt: instant.nullable(),
    undoneAt: instant.nullable(),
    createdAt: instant,
  }),
  /** What it is about as the decider read it, and as it is now. */
  listing: z
    .object({
      id,
      slug: z.string(),
      title: z.string(),
      description: z.string(),
      state: z.string(),
      imageKeys: z.array(z.string()),
      /** Null where nothing was kept. */
      read: z.object({ title: z.string(), description: z.string() }).nullable(),
    })
    .nullable(),
  /** Why who asks may not decide it. */
  refusal: z.enum(["OWN_DECISION", "OWN_APPEAL"]).nullable(),
});
export type AppealCase = z.infer<typeof AppealCase>;

export const DecideAppealInput = z.object({
  appealId: id,
  decision: z.enum(["UPHOLD", "REVERSE"]),
  answer: paragraphs(10, 2_000),
});
export type DecideAppealInput = z.output<typeof DecideAppealInput>;
