import { z } from "zod";
import { id, instant, paragraphs } from "./common.ts";

export const ShillAlertState = z.enum(["OPEN", "DISMISSED", "CONFIRMED"]);
export type ShillAlertState = z.infer<typeof ShillAlertState>;

export const ShillOutcome = z.enum(["WON", "LOST", "RUNNING"]);
export type ShillOutcome = z.infer<typeof ShillOutcome>;

const ShillCursor = z.object({ score: z.number().min(0).max(1), id });

export const ShillAlertsInput = z.object({
  state: ShillAlertState.default("OPEN"),
  cursor: ShillCursor.nullish(),
});

const share = z.number();

export const ShillAlertInput = z.object({ alertId: id });

/** A bidder who may be bidding for a seller, with what speaks for it. */
export const ShillAlert = z.object({
  id,
  revision: z.number(),
  state: ShillAlertState,
  /** 0 to 1, like strengths and weights. */
  score: z.number(),
  judgeVersion: z.string(),
  /** Null where the account is gone. */
  sellerHandle: z.string().nullable(),
  bidderHandle: z.string().nullable(),
  /** What counts most comes first. */
  signals: z.array(z.object({ key: z.string(), strength: z.number(), weight: z.number() })),
  facts: z.object({
    auctions: z.number(),
    sellerAuctions: z.number(),
    bidderAuctions: z.number(),
    wins: z.number(),
    losses: z.number(),
    pushes: z.number(),
    pushedCents: z.number(),
    retractions: z.number(),
    timeLeft: share,
    bidShare: share,
  }),
  /** The newest auctions that they met in. */
  meetings: z.array(
    z.object({
      listingId: id,
      slug: z.string().nullable(),
      title: z.string().nullable(),
      outcome: ShillOutcome,
      pushedCents: z.number(),
    }),
  ),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  note: z.string().nullable(),
  updatedAt: instant,
});
export type ShillAlert = z.infer<typeof ShillAlert>;

export const ShillAlertsResult = z.object({
  items: z.array(ShillAlert),
  nextCursor: ShillCursor.nullable(),
});
export type ShillAlertsResult = z.infer<typeof ShillAlertsResult>;

export const DecideShillAlertInput = z.object({
  alertId: id,
  /** Of the alert that the moderator looked at. */
  revision: z.number().int().min(1),
  decision: z.enum(["DISMISS", "CONFIRM"]),
  /** Kept in the audit log; only moderators read it. */
  note: paragraphs(0, 1_000).default(""),
});
export type DecideShillAlertInput = z.input<typeof DecideShillAlertInput>;
export const DecideShillAlertResult = z.object({ state: ShillAlertState });
