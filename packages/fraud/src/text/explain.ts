import type { CarryingPhrase, LabelScores, ListingText } from "./listing-text.ts";
import { pieces, type Piece } from "./pieces.ts";

/** Labels below it are not explained: they moved nothing. */
const WORTH_EXPLAINING = 0.3;
const LABELS_AT_MOST = 3;
const PHRASES_AT_MOST = 3;
const CANDIDATES = 5;
/** Enough is taken out when a label fell to this share of its score. */
const FALLEN = 0.4;

type Score = (listings: readonly ListingText[]) => Promise<LabelScores[]>;

function withoutPieces(listing: ListingText, gone: readonly Piece[]): ListingText {
  const cut = (field: "title" | "text") =>
    gone
      .filter((piece) => piece.field === field)
      .sort((a, b) => b.start - a.start)
      .reduce(
        (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
        listing[field],
      );
  return { ...listing, title: cut("title"), text: cut("text") };
}

const only = (listing: ListingText, piece: Piece): ListingText => ({
  ...listing,
  title: piece.field === "title" ? piece.text : "",
  text: piece.field === "text" ? piece.text : "",
});

const overlaps = (a: Piece, b: Piece) => a.field === b.field && a.start < b.end && b.start < a.end;

/**
 * Which phrases carried the score, by occlusion: the text is scored again without each candidate, and each candidate
 * alone. Phrases are taken out one after the other until the label has fallen, so two moves that back each other show.
 */
export async function explain(listing: ListingText, score: Score): Promise<CarryingPhrase[]> {
  const [whole = {}] = await score([listing]);
  const labels = Object.entries(whole)
    .filter(([, value]) => value >= WORTH_EXPLAINING)
    .sort(([, a], [, b]) => b - a)
    .slice(0, LABELS_AT_MOST);
  const all = pieces(listing);
  if (labels.length === 0 || all.length === 0) return [];
  const aloneOf = await score(all.map((piece) => only(listing, piece)));

  const found: CarryingPhrase[] = [];
  for (const [label, value] of labels) {
    const alone = (piece: Piece) => aloneOf[all.indexOf(piece)]?.[label] ?? 0;
    const gone: Piece[] = [];
    let left = value;
    while (gone.length < PHRASES_AT_MOST && left > value * FALLEN) {
      const candidates = all
        .filter((piece) => !gone.some((taken) => overlaps(taken, piece)))
        .sort((a, b) => alone(b) - alone(a))
        .slice(0, CANDIDATES);
      if (candidates.length === 0) break;
      const scores = await score(
        candidates.map((piece) => withoutPieces(listing, [...gone, piece])),
      );
      const without = scores.map((entry) => entry[label] ?? 0);
      const best = without.indexOf(Math.min(...without));
      const piece = candidates[best] as Piece;
      left = without[best] ?? 0;
      gone.push(piece);
      found.push({ label, phrase: piece.text, score: value, without: left, alone: alone(piece) });
    }
  }
  return found;
}
