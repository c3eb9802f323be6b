import {
  CANCELLATION_REASONS,
  LOG_FORMATS,
  MOST_BANDS,
  RETRACTION_REASONS,
  VOID_REASONS,
} from "@loopbid/domain";
import { z } from "zod";
import { AuctionStatus } from "./auction.ts";
import { cents, id } from "./common.ts";
import { IncrementTable } from "./settings.ts";

const MAX_ROWS = 200_000;

const tag = z.string().regex(/^[A-Za-z0-9_-]{12}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const salt = z.string().min(1).max(64);
/** Epoch ms, so that the hashed text has one spelling. */
const ms = z.number().int().min(0);
const seq = z.number().int().min(1);

const base = z.object({
  seq,
  at: ms,
  priceCents: cents,
  leaderId: tag.nullable(),
  bidCount: z.number().int().min(0),
  reserveMet: z.boolean(),
  effectiveEndsAt: ms,
  retracts: z.array(seq).max(MAX_ROWS),
  previousHash: hash,
  hash,
});

const hidesNothing = { maxCents: z.null(), salt: z.null(), commitment: z.null() };

/** One row of an opened log. The fields of all kinds are the same; what a kind does not use is null or empty. */
export const LogRow = z.discriminatedUnion("kind", [
  base.extend({
    kind: z.literal("BID"),
    bidderId: tag,
    maxCents: cents,
    salt,
    commitment: hash,
    reason: z.null(),
  }),
  base.extend({
    ...hidesNothing,
    kind: z.literal("RETRACTION"),
    bidderId: tag,
    reason: z.enum([...RETRACTION_REASONS, ...CANCELLATION_REASONS, ...VOID_REASONS]),
  }),
  base.extend({ ...hidesNothing, kind: z.literal("BUY_NOW"), bidderId: tag, reason: z.null() }),
  base.extend({
    ...hidesNothing,
    kind: z.enum(["CLOSED", "ENDED_EARLY"]),
    bidderId: z.null(),
    reason: z.null(),
  }),
  base.extend({
    ...hidesNothing,
    kind: z.literal("CANCELLED"),
    bidderId: z.null(),
    reason: z.enum(["SELLER", "MODERATION"]),
  }),
]);
export type LogRow = z.infer<typeof LogRow>;

/** The opened log of a finished auction, as it can be downloaded; see docs/auction-log.md. */
export const PublicLog = z.object({
  format: z.enum(LOG_FORMATS),
  listingId: id,
  terms: z.object({
    sellerId: tag,
    startCents: cents,
    buyNowCents: cents.nullable(),
    startsAt: ms,
    scheduledEndsAt: ms,
    hardCapMs: ms,
    reserve: z
      .object({ commitment: hash, cents: cents.nullable(), salt: salt.nullable() })
      .nullable(),
    /** Absent where it ran by the built-in ones. */
    increments: IncrementTable.max(MOST_BANDS).optional(),
  }),
  result: z.object({
    status: AuctionStatus,
    priceCents: cents,
    winnerId: tag.nullable(),
    bidCount: z.number().int().min(0),
    effectiveEndsAt: ms,
    headHash: hash,
  }),
  rows: z.array(LogRow).max(MAX_ROWS),
});
export type PublicLog = z.infer<typeof PublicLog>;
