import type { AuctionTerms, LedgerEntry } from "../../src/index.ts";

/** The increment table once more, written as the rules page has it: dollars and "price up to". */
const TABLE: [upTo: number, step: number][] = [
  [0.99, 0.05],
  [4.99, 0.25],
  [24.99, 0.5],
  [99.99, 1],
  [249.99, 2.5],
  [499.99, 5],
  [999.99, 10],
  [2_499.99, 25],
  [4_999.99, 50],
  [Infinity, 100],
];

export function oracleStep(cents: number, of?: AuctionTerms): number {
  const own = of?.increments?.filter((band) => band.upToCents !== null && band.upToCents < cents);
  if (own) return of!.increments![own.length]!.stepCents;
  const row = TABLE.find(([upTo]) => cents <= Math.round(upTo * 100));
  return Math.round((row?.[1] ?? Number.NaN) * 100);
}

export interface OracleBid {
  bidder: string;
  cents: number;
  seq: number;
}

export function standing(ledger: readonly LedgerEntry[]): OracleBid[] {
  const gone = ledger.flatMap((entry) => entry.retracts);
  return ledger.flatMap((entry) =>
    entry.kind === "BID" && !gone.includes(entry.seq)
      ? [{ bidder: entry.bidderId, cents: entry.maxCents, seq: entry.seq }]
      : [],
  );
}

/** Each bidder's best bid, best first; the earlier of two equal ones first. */
export function ranking(bids: readonly OracleBid[]): OracleBid[] {
  const sorted = bids.toSorted((a, b) => b.cents - a.cents || a.seq - b.seq);
  return sorted.filter((bid, i) => sorted.findIndex((b) => b.bidder === bid.bidder) === i);
}

/** Price and leader by ranking all bids again after each one: slow, and written apart from the rules. */
export function oracle(terms: AuctionTerms, bids: readonly OracleBid[]) {
  let price = terms.startCents;
  let leader: string | null = null;
  for (let count = 1; count <= bids.length; count++) {
    const [first, second] = ranking(bids.slice(0, count));
    if (!first) throw new Error("no bid");
    const raisedOwn = bids[count - 1]?.bidder === leader;
    if (second && !raisedOwn)
      price = Math.min(first.cents, second.cents + oracleStep(second.cents, terms));
    if (terms.reserveCents !== null && first.cents >= terms.reserveCents) {
      price = Math.max(price, terms.reserveCents);
    }
    leader = first.bidder;
  }
  return { price, leader };
}
