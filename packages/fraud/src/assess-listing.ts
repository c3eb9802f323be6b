import type { FraudThresholds } from "@loopbid/domain";
import type { Assess, Assessment, ListingFacts } from "@loopbid/services";
import { SIGNALS_ONLY, writeEvidence } from "@loopbid/validators";
import type { ListingClassifier } from "./classifier.ts";
import { byStrength, judge } from "./judge.ts";
import { contactDetails } from "./signals/contact-details.ts";
import { duplicateText } from "./signals/duplicate-text.ts";
import { imei } from "./signals/imei.ts";
import { priceAgainstComparables } from "./signals/price-against-comparables.ts";
import { sellerHistory } from "./signals/seller-history.ts";
import type { Signal } from "./signals/signal.ts";
import { type CarryingPhrase, type ListingText, priceBand } from "./text/listing-text.ts";
import { THRESHOLDS, WEIGHTS } from "./weights.ts";

/** What a text model said about one listing: probability and weight by label. */
export interface ModelOpinion {
  version: string;
  labels: Readonly<Record<string, number>>;
  weights: Readonly<Record<string, number>>;
  /** The phrases that carried a label, for the person who decides. */
  phrases?: readonly CarryingPhrase[];
}

/** Below it a label is no signal: it would only lengthen the list. */
const WORTH_STORING = 0.05;

function signalsOf({ listing, comparables, twins, imeiUses, seller }: ListingFacts): Signal[] {
  return [
    contactDetails(listing),
    priceAgainstComparables(listing.askingCents, comparables),
    duplicateText(listing, twins),
    sellerHistory(seller),
    imei(listing, imeiUses),
  ].filter((signal) => signal !== null);
}

/** Judges gathered facts. Pure: the same facts and opinion give the same verdict. */
export function assessListing(
  facts: ListingFacts,
  opinion: ModelOpinion | null = null,
  thresholds: FraudThresholds = THRESHOLDS,
): Assessment {
  const weighed = signalsOf(facts).map((signal) => ({
    ...signal,
    weight: WEIGHTS.weights[signal.key],
  }));
  const own = weighed.map(({ key, score, weight, evidence }) => ({
    key: key as string,
    score,
    weight,
    evidence: writeEvidence(evidence),
  }));
  const read = Object.entries(opinion?.labels ?? {})
    .filter(([, score]) => score >= WORTH_STORING)
    .map(([label, score]) => ({
      key: `text.${label}`,
      score,
      weight: opinion?.weights[label] ?? 0,
      evidence: quoted(opinion?.phrases?.filter((phrase) => phrase.label === label) ?? []),
    }));
  const signals = [...own, ...read].sort(byStrength);
  const { score, verdict } = judge(own, read, thresholds);
  const reasons = weighed
    .sort((a, b) => b.score * b.weight - a.score * a.weight)
    .flatMap(({ reason }) => reason ?? []);
  return {
    score,
    verdict,
    signals,
    reasons,
    modelVersion: opinion?.version ?? SIGNALS_ONLY,
    weightsVersion: WEIGHTS.version,
    priceBand: textOf(facts).price,
  };
}

function quoted(phrases: readonly CarryingPhrase[]): string {
  return phrases.map(({ phrase }) => `“${phrase}”`).join(" ");
}

/** What the text model reads of gathered facts. */
export function textOf({ listing, comparables }: ListingFacts): ListingText {
  return {
    title: listing.title,
    text: listing.description,
    category: listing.categorySlug,
    price: priceBand(listing.askingCents, comparables?.medianCents ?? null),
  };
}

/** Binds the text model, where there is one, to the signals. The phrases are looked for only where a person will look. */
export function createAssessor(
  classifier?: ListingClassifier,
  thresholds: FraudThresholds = THRESHOLDS,
): Assess {
  if (!classifier) return (facts) => assessListing(facts, null, thresholds);
  return async (facts) => {
    const text = textOf(facts);
    const { version, weights } = await classifier.manifest();
    const [labels = {}] = await classifier.classify([text]);
    const opinion: ModelOpinion = { version, labels, weights };
    const plain = assessListing(facts, opinion, thresholds);
    if (plain.verdict === "CLEAR") return plain;
    const phrases = await classifier.explain(text);
    return assessListing(facts, { ...opinion, phrases }, thresholds);
  };
}
