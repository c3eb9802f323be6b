import type { CarryingPhrase, LabelScores, ListingText } from "./text/listing-text.ts";

/** How a model is named, and what its labels count. It comes with the weights. */
export interface ClassifierManifest {
  /** Stored with every verdict, such as `listing-text@1`. */
  readonly version: string;
  /** How much a certain label counts in the score, 0 to 1. Calibrated with the model. */
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * The port of a text model. Verdicts run without one; where one is given, each of its labels becomes one more signal
 * beside those of this package. Every method throws while the model is down: what it should read then waits.
 */
export interface ListingClassifier {
  manifest(): Promise<ClassifierManifest>;
  /** One probability per label for each listing, in the order of the listings. */
  classify(listings: readonly ListingText[]): Promise<LabelScores[]>;
  /** The phrases that carried the scores. */
  explain(listing: ListingText): Promise<CarryingPhrase[]>;
}
