/**
 * The port of a text model. Present verdicts run without one; where one is given, each of its labels becomes one more
 * signal beside those of this package.
 */
export interface ListingClassifier {
  /** Stored with every verdict, such as `listing-text@3`. */
  readonly version: string;
  /** How much a certain label counts in the score, 0 to 1. Calibrated with the model, so it comes with it. */
  readonly weights: Readonly<Record<string, number>>;
  /** One probability per label for each text, in the order of the texts. */
  classify(texts: readonly string[]): Promise<Record<string, number>[]>;
}

/** The model version of a verdict that no model took part in. */
export const SIGNALS_ONLY = "signals-only@1";
