import type { Condition, ListingFormat } from "@loopbid/domain";
import type { FraudSignal, MetadataFinding, PriceBand, Verdict } from "@loopbid/validators";

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
    /** What the listing says it is, where the catalogue has it. */
    device: NamedDevice | null;
  };
  /** What the same device in the same grade sells for; null where too little is known. */
  comparables: Comparables | null;
  twins: readonly Twin[];
  /** What the files of its pictures said, those about which nothing is known left out. */
  pictures: readonly PictureFindings[];
  lookalikes: readonly Lookalike[];
  imeiUses: readonly Use[];
  /** The model that the type of the IMEI is known as; null while it is not known. */
  registered: NamedDevice | null;
  seller: SellerHistory;
}

export interface NamedDevice {
  slug: string;
  brand: string;
  model: string;
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

export interface PictureFindings {
  key: string;
  findings: readonly MetadataFinding[];
}

/** A picture of another listing that is the same as one of this listing, or nearly so. */
export interface Lookalike extends Use {
  key: string;
  otherKey: string;
  /** Bits of 64 in which their perceptual hashes differ. */
  distance: number;
}

export interface SellerHistory {
  accountAgeMs: number;
  emailVerified: boolean;
  soldCount: number;
  removedCount: number;
  /** Listings sent to review or published in the last 24 hours, this one included. */
  publishedLastDay: number;
  /** Sales of the last half year that they did not pay for. */
  strikeCount: number;
  /** Since the first sign-in on the newest device, in ms; null where no other device was known before it. */
  newDeviceMs: number | null;
}

export interface Assessment {
  /** 0 to 1. */
  score: number;
  verdict: Verdict;
  signals: FraudSignal[];
  /** Keys of what the seller can act on, strongest first. */
  reasons: string[];
  modelVersion: string;
  /** Of the rules that judged, such as `rules@7`. */
  weightsVersion: string;
  /** What the rules on trial would have said; null where none are. */
  shadow: { version: number; score: number; verdict: Verdict } | null;
  /** What the text model was told of the price. */
  priceBand: PriceBand;
}

/** The port to whatever judges listings. */
export type Assess = (facts: ListingFacts) => Assessment | Promise<Assessment>;
