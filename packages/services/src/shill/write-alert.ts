import { isDuplicateKey, type ShillAlertRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import { announceCase } from "../desk/announce.ts";
import type { AuctionRecord, ShillJudge, ShillScore } from "./edge.ts";
import { meetingsOf } from "./tally-edges.ts";

/** A dismissed alert comes back after so many more lost auctions, and not for a lower score. */
const CLEARLY_MORE_LOSSES = 3;
const MOST_MEETINGS = 12;

type Evidence = Omit<
  ShillAlertRow,
  | "_id"
  | "sellerId"
  | "bidderId"
  | "state"
  | "revision"
  | "decidedById"
  | "decidedAt"
  | "note"
  | "createdAt"
>;

/**
 * Writes or refreshes the alert on a pair. True where something changed: the same evidence again, a decided alert, and a
 * write that someone else came before change nothing.
 */
export async function writeAlert(
  ctx: ServiceContext,
  scored: ShillScore,
  auctions: readonly AuctionRecord[],
  judge: ShillJudge,
): Promise<boolean> {
  const { shill_alerts } = ctx.db.rows;
  const { sellerId, bidderId } = scored.edge;
  const known = await shill_alerts.findOne({ sellerId, bidderId });
  const evidence = evidenceOf(scored, auctions, judge, new Date(ctx.now()));
  if (known) return refresh(ctx, known, evidence);
  const undecided = { decidedById: null, decidedAt: null, note: null };
  const createdAt = evidence.updatedAt;
  try {
    const row = { sellerId, bidderId, state: "OPEN", revision: 1, createdAt } as const;
    const opened = await shill_alerts.insertOne({ ...row, ...evidence, ...undecided });
    await announceCase(ctx, "SHILL", opened._id);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

async function refresh(
  ctx: ServiceContext,
  known: ShillAlertRow,
  evidence: Evidence,
): Promise<boolean> {
  if (!isNews(known, evidence)) return false;
  const { _id, state, revision } = known;
  const matched = await ctx.db.rows.shill_alerts.updateOne(
    { _id, state, revision },
    {
      $set: { ...evidence, state: "OPEN", decidedById: null, decidedAt: null },
      $inc: { revision: 1 },
    },
  );
  if (matched > 0) await announceCase(ctx, "SHILL", _id);
  return matched > 0;
}

function isNews(known: ShillAlertRow, evidence: Evidence): boolean {
  if (known.state === "CONFIRMED") return false;
  if (known.state === "DISMISSED")
    return (
      evidence.losses >= known.losses + CLEARLY_MORE_LOSSES && evidence.score >= known.score - 0.01
    );
  return (
    evidence.judgeVersion !== known.judgeVersion ||
    evidence.auctions !== known.auctions ||
    evidence.losses !== known.losses ||
    Math.abs(evidence.score - known.score) >= 0.01
  );
}

function evidenceOf(
  { edge, score, strengths }: ShillScore,
  auctions: readonly AuctionRecord[],
  judge: ShillJudge,
  updatedAt: Date,
): Evidence {
  const signals = Object.entries(strengths)
    .map(([key, strength]) => ({ key, strength, weight: judge.weights[key] ?? 0 }))
    .sort((a, b) => b.strength * b.weight - a.strength * a.weight);
  return {
    score,
    judgeVersion: judge.version,
    signals,
    auctions: edge.auctions,
    sellerAuctions: edge.sellerAuctions,
    bidderAuctions: edge.bidderAuctions,
    wins: edge.wins,
    losses: edge.losses,
    pushes: edge.pushes,
    pushedCents: edge.pushedCents,
    retractions: edge.retractions,
    timeLeft: edge.timeLeft,
    bidShare: edge.bidShare,
    meetings: meetingsOf(edge.bidderId, auctions).slice(0, MOST_MEETINGS),
    updatedAt,
  };
}
