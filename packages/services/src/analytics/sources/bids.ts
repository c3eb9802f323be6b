import { floorDay, HOUR_MS, type Span } from "@loopbid/domain";
import type { ServiceContext } from "../../context.ts";
import { hourOf, type Tally, within } from "./tally.ts";

interface BidGroup {
  _id: { at: Date; lot: string; bidder: string };
  bids: number;
}

class Crowd {
  bids = 0;
  readonly pairs = new Set<string>();
  readonly bidders = new Set<string>();

  add({ _id: { lot, bidder }, bids }: BidGroup): void {
    this.bids += bids;
    this.pairs.add(`${bidder} ${lot}`);
    this.bidders.add(bidder);
  }

  tallies(at: number): Tally[] {
    return [
      { at, key: "bids", value: this.bids },
      { at, key: "bidderLots", value: this.pairs.size },
      { at, key: "activeBidders", value: this.bidders.size },
    ];
  }
}

/**
 * Bids from the ledgers, and the different people behind them: those of a day are not the sum of its hours. A bid that was
 * taken back later was placed all the same.
 */
export async function bidTallies(
  ctx: ServiceContext,
  span: Span,
): Promise<{ hours: Tally[]; days: Tally[] }> {
  const groups = await ctx.db.rows.bid_blocks.aggregate<BidGroup>([
    // A batch around midnight ends in the next day.
    { $match: { lastAt: within({ from: span.from, to: span.to + HOUR_MS }) } },
    {
      $project: { auctionId: 1, "entries.kind": 1, "entries.bidderId": 1, "entries.at": 1 },
    },
    { $unwind: "$entries" },
    { $match: { "entries.kind": "BID", "entries.at": within(span) } },
    {
      $group: {
        _id: { at: hourOf("$entries.at"), lot: "$auctionId", bidder: "$entries.bidderId" },
        bids: { $sum: 1 },
      },
    },
  ]);
  const hours = new Map<number, Crowd>();
  const days = new Map<number, Crowd>();
  for (const group of groups) {
    const at = group._id.at.getTime();
    crowdOf(hours, at).add(group);
    crowdOf(days, floorDay(at)).add(group);
  }
  return { hours: talliesOf(hours), days: talliesOf(days) };
}

function crowdOf(crowds: Map<number, Crowd>, at: number): Crowd {
  const known = crowds.get(at) ?? new Crowd();
  crowds.set(at, known);
  return known;
}

function talliesOf(crowds: ReadonlyMap<number, Crowd>): Tally[] {
  return [...crowds].flatMap(([at, crowd]) => crowd.tallies(at));
}
