import { combineSignals, verdictFor } from "@loopbid/domain";
import type { Assess, Assessment, ListingFacts } from "@loopbid/services";
import { writeEvidence } from "@loopbid/validators";
import { type ListingClassifier, SIGNALS_ONLY } from "./classifier.ts";
import { contactDetails } from "./signals/contact-details.ts";
import { duplicateText } from "./signals/duplicate-text.ts";
import { imei } from "./signals/imei.ts";
import { priceAgainstComparables } from "./signals/price-against-comparables.ts";
import { sellerHistory } from "./signals/seller-history.ts";
import type { Signal } from "./signals/signal.ts";
import { THRESHOLDS, WEIGHTS } from "./weights.ts";

/** What a text model said about one listing: probability and weight by label. */
export interface ModelOpinion {
  version: string;
  labels: Readonly<Record<string, number>>;
  weights: Readonly<Record<string, number>>;
}

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
  const read = Object.entries(opinion?.labels ?? {}).map(([label, score]) => ({
    key: `text.${label}`,
    score,
    weight: opinion?.weights[label] ?? 0,
    evidence: "",
  }));
  const signals = [...own, ...read].sort((a, b) => b.score * b.weight - a.score * a.weight);
  const score = combineSignals(
    Object.fromEntries(signals.map(({ key, score: strength }) => [key, strength])),
    {
      version: WEIGHTS.version,
      weights: Object.fromEntries(signals.map(({ key, weight }) => [key, weight])),
    },
  );
  const reasons = weighed
    .sort((a, b) => b.score * b.weight - a.score * a.weight)
    .flatMap(({ reason }) => reason ?? []);
  return {
    score,
    verdict: verdictFor(score, THRESHOLDS),
    signals,
    reasons,
    modelVersion: opinion?.version ?? SIGNALS_ONLY,
    weightsVersion: WEIGHTS.version,
  };
}

/** Binds the text model, where there is one, to the signals. */
export function createAssessor(classifier?: ListingClassifier): Assess {
  if (!classifier) return (facts) => assessListing(facts);
  return async (facts) => {
    const [labels = {}] = await classifier.classify([
      `${facts.listing.title}\n${facts.listing.description}`,
    ]);
    return assessListing(facts, {
      version: classifier.version,
      labels,
      weights: classifier.weights,
    });
  };
}
