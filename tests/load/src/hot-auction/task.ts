import { incrementFor } from "@loopbid/domain";

/** What one process does in one round. */
export interface Task {
  side: "peer" | "ours";
  databaseUrl: string;
  redisUrl: string;
  /** One hot auction, or many that are bid on evenly. */
  auctionIds: readonly string[];
  bidderIds: readonly string[];
  /** How many bids to answer. */
  bids: number;
  /** How many bids are under way at any time. */
  concurrency: number;
}

export interface Measured {
  accepted: number;
  /** Another process was faster: the amount had become too low. */
  tooLow: number;
  /** Refused as busy, or failed. */
  failed: number;
  seconds: number;
  latenciesMs: number[];
}

/** Places one bid of so many cents; tells whether it was accepted and the least amount that comes next. */
export type Place = (bid: {
  auctionId: string;
  bidderId: string;
  maxCents: number;
}) => Promise<{ accepted: boolean; minimumCents: number }>;

/** A crowd that outbids itself: each bid is the least that should be accepted when it is sent. */
export async function bidAway(task: Task, place: Place): Promise<Measured> {
  const { auctionIds, bidderIds, bids, concurrency } = task;
  const next = new Map(auctionIds.map((id) => [id, 100]));
  const measured: Measured = { accepted: 0, tooLow: 0, failed: 0, seconds: 0, latenciesMs: [] };
  let sent = 0;
  const bidder = async () => {
    while (sent < bids) {
      const number = sent++;
      const auctionId = auctionIds[number % auctionIds.length]!;
      const maxCents = next.get(auctionId)!;
      next.set(auctionId, maxCents + incrementFor(maxCents));
      const began = performance.now();
      try {
        const bidderId = bidderIds[number % bidderIds.length]!;
        const { accepted, minimumCents } = await place({ auctionId, bidderId, maxCents });
        measured[accepted ? "accepted" : "tooLow"] += 1;
        if (minimumCents > next.get(auctionId)!) next.set(auctionId, minimumCents);
      } catch (error) {
        if (measured.failed++ === 0) console.error(error);
      }
      measured.latenciesMs.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: concurrency }, bidder));
  measured.seconds = (performance.now() - began) / 1_000;
  return measured;
}
