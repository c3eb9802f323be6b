import type { Condition, ListingFormat } from "@loopbid/domain";
import type { FraudSignal, PriceBand, Verdict } from "@loopbid/validators";

/** What the check knows about one listing; gathered here, judged elsewhere. Amounts in cents, times in epoch ms. */
export interface ListingFacts {
  listing: {
    id: string;
    version: number;
    title: string;
    description: string;
    categorySlug: string | null;
    condition: Condition | null;
    format: ListingFormat;
    /** What a buyer can take it for at once: the fixed price, or buy-it-now. Null for a plain auction. */
    askingCents: number | null;
    imei: string | null;
  };
  /** What the same device in the same grade sells for; null where too little is known. */
  comparables: Comparables | null;
  twins: readonly Twin[];
  imeiUses: readonly Use[];
  seller: SellerHistory;
}

export interface Comparables {
  medianCents: number;
  /** 0 where the device's price guide stood in for listings. */
  count: number;
}

export interface Use {
  listingId: string;
  sameSeller: boolean;
}

/** A listing whose text may be the same. */
export interface Twin extends Use {
  title: string;
  description: string;
  /** Its normalised text hashes to the same value. */
  identical: boolean;
}

export interface SellerHistory {
  accountAgeMs: number;
  emailVerified: boolean;
  soldCount: number;
  removedCount: number;
  /** Listings sent to review or published in the last 24 hours, this one included. */
  publishedLastDay: number;
}

export interface Assessment {
  /** 0 to 1. */
  score: number;
  verdict: Verdict;
  signals: FraudSignal[];
  /** Keys of what the seller can act on, strongest first. */
  reasons: string[];
  modelVersion: string;
  weightsVersion: string;
  /** What the text model was told of the price. */
  priceBand: PriceBand;
}

/** The port to whatever judges listings. */
export type Assess = (facts: ListingFacts) => Assessment | Promise<Assessment>;
