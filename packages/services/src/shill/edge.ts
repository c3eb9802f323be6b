/** One auction of a seller with what its ledger says. Times in epoch ms. */
export interface AuctionRecord {
  id: string;
  sellerId: string;
  startsAt: number;
  endsAt: number;
  /** False while it runs: nobody has lost it yet. */
  closed: boolean;
  winnerId: string | null;
  rows: readonly RecordedRow[];
}

/** A row of the ledger, in the order of seq. `priceCents` and `leaderId` are the head after it. */
export interface RecordedRow {
  kind: string;
  bidderId: string | null;
  priceCents: number;
  leaderId: string | null;
  at: number;
}

/** What one bidder did in the auctions of one seller within the window. */
export interface ShillEdge {
  bidderId: string;
  sellerId: string;
  /** Auctions of this seller that the bidder bid in. */
  auctions: number;
  /** Auctions of this seller that anyone bid in. */
  sellerAuctions: number;
  /** Auctions of any seller that the bidder bid in; never less than `auctions`. */
  bidderAuctions: number;
  wins: number;
  /** Closed auctions that someone else won or that ended unsold. */
  losses: number;
  /** Wins to expect if everyone in a closed auction had the same chance. */
  fairWins: number;
  /** Lost auctions in which the bidder drove the price up. */
  pushes: number;
  /** By how many cents altogether. */
  pushedCents: number;
  /** Share of the auction that was left at the bidder's last bid, mean over auctions: 0 is the very end. */
  timeLeft: number;
  /** Share of an auction's bids that were the bidder's, mean over auctions. */
  bidShare: number;
  retractions: number;
  bidderAgeMs: number;
  /** Between the making of the two accounts. */
  accountGapMs: number;
}

/** A signal of shill bidding and its strength, 0 to 1. */
export type ShillStrengths = Readonly<Record<string, number>>;

export interface ShillScore {
  edge: ShillEdge;
  /** 0 to 1. */
  score: number;
  strengths: ShillStrengths;
}

/** The port to whatever judges a seller's bidders: all of them at once, since rings show only together. */
export interface ShillJudge {
  version: string;
  /** From which score a person looks. */
  threshold: number;
  /** How much a full strength of each signal counts, 0 to 1. */
  weights: Readonly<Record<string, number>>;
  /** Facts that look worse never score lower. */
  score(edges: readonly ShillEdge[]): ShillScore[];
}
