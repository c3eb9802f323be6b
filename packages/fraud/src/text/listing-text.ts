/** What the text model reads of a listing, or of a chat message (empty title, category `chat`). */
export interface ListingText {
  title: string;
  text: string;
  /** A category slug, `chat`, or null where none fits. */
  category: string | null;
  price: PriceBand;
}

/** The asking price beside what the same device sells for. The model knows the band, not the amount. */
export type PriceBand = "unknown" | "far_below" | "below" | "typical" | "above";

/** Probability, 0 to 1, for each label. They are independent: a text can carry none or several. */
export type LabelScores = Readonly<Record<string, number>>;

/** A piece of the text that carried a label. */
export interface CarryingPhrase {
  label: string;
  phrase: string;
  /** The label's score for the whole text, for the text without the phrase, and for the phrase alone. */
  score: number;
  without: number;
  alone: number;
}

const BELOW = 0.75;
const FAR_BELOW = 0.45;
const ABOVE = 1.3;

/** The band of an asking price. Amounts in cents; unknown where there is nothing to compare with. */
export function priceBand(askingCents: number | null, medianCents: number | null): PriceBand {
  if (askingCents === null || medianCents === null || medianCents <= 0) return "unknown";
  const ratio = askingCents / medianCents;
  if (ratio < FAR_BELOW) return "far_below";
  if (ratio < BELOW) return "below";
  return ratio > ABOVE ? "above" : "typical";
}
