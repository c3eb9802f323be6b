import { weightBy } from "@loopbid/domain";
import type { Assess, Assessment, ListingFacts } from "@loopbid/services";
import { type FraudEvidence, SIGNALS_ONLY, writeEvidence } from "@loopbid/validators";
import type { ListingClassifier } from "./classifier.ts";
import { BUILT_IN_FORCE, judgeBy, type RulesInForce } from "./rules-in-force.ts";
import { contactDetails } from "./signals/contact-details.ts";
import { duplicateImages } from "./signals/duplicate-images.ts";
import { duplicateText } from "./signals/duplicate-text.ts";
import { imageMetadata } from "./signals/image-metadata.ts";
import { imei } from "./signals/imei.ts";
import { priceAgainstComparables } from "./signals/price-against-comparables.ts";
import { sellerHistory } from "./signals/seller-history.ts";
import { newDevice } from "./signals/new-device.ts";
import { sellerStrikes } from "./signals/seller-strikes.ts";
import type { Signal } from "./signals/signal.ts";
import { type CarryingPhrase, type ListingText, priceBand } from "./text/listing-text.ts";
import { WEIGHTS } from "./weights.ts";

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
/** Below it the seller hears nothing of a label: the advice would be about a guess. */
const WORTH_SAYING = 0.3;

function signalsOf(facts: ListingFacts): Signal[] {
  const { listing, comparables, twins, pictures, lookalikes, imeiUses, registered, seller } = facts;
  return [
    contactDetails(listing),
    priceAgainstComparables(listing.askingCents, comparables),
    duplicateText(listing, twins),
    duplicateImages(lookalikes),
    imageMetadata(pictures),
    sellerHistory(seller),
    sellerStrikes(seller),
    newDevice(seller),
    imei(listing, imeiUses, registered),
  ].filter((signal) => signal !== null);
}

interface Weighed {
  key: string;
  score: number;
  weight: number;
  evidence: FraudEvidence;
  reason: string | null;
}

/** The labels of the text as signals. A label adds advice only where it is likely and counts. */
function labelsOf({ labels, weights, phrases = [] }: ModelOpinion): Weighed[] {
  return Object.entries(labels)
    .filter(([, score]) => score >= WORTH_STORING)
    .map(([label, score]) => {
      const weight = weights[label] ?? 0;
      return {
        key: `text.${label}`,
        score,
        weight,
        evidence: { kind: "text", phrases: phrasesOf(label, phrases) },
        reason: score >= WORTH_SAYING ? `text.${label}` : null,
      };
    });
}

function phrasesOf(label: string, phrases: readonly CarryingPhrase[]) {
  const rounded = (value: number) => Math.round(value * 1_000) / 1_000;
  return phrases
    .filter((phrase) => phrase.label === label)
    .map(({ phrase, without, alone }) => ({
      phrase,
      without: rounded(without),
      alone: rounded(alone),
    }));
}

/** Strongest first. */
function byStrength(a: Weighed, b: Weighed): number {
  return b.score * b.weight - a.score * a.weight;
}

/** Judges gathered facts. Pure: the same facts, opinion and rules give the same verdict. */
export function assessListing(
  facts: ListingFacts,
  opinion: ModelOpinion | null = null,
  rules: RulesInForce = BUILT_IN_FORCE,
): Assessment {
  const weighed: Weighed[] = [
    ...signalsOf(facts).map((signal) => ({ ...signal, weight: WEIGHTS[signal.key] })),
    ...(opinion ? labelsOf(opinion) : []),
  ]
    .map((signal) => ({ ...signal, weight: weightBy(rules.active, signal) }))
    .sort(byStrength);
  return {
    ...judgeBy(rules, weighed),
    signals: weighed.map(({ key, score, weight, evidence }) => ({
      key,
      score,
      weight,
      evidence: writeEvidence(evidence),
    })),
    reasons: weighed.flatMap(({ reason, weight }) => (weight > 0 ? (reason ?? []) : [])),
    modelVersion: opinion?.version ?? SIGNALS_ONLY,
    priceBand: textOf(facts).price,
  };
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

/**
 * Binds the text model, where there is one, to the signals. The phrases are looked for only where a person will look:
 * a clear listing costs one reading of its text.
 */
export function createAssessor(
  classifier?: ListingClassifier,
  { rules = () => BUILT_IN_FORCE }: { rules?: () => RulesInForce } = {},
): Assess {
  if (!classifier) return (facts) => assessListing(facts, null, rules());
  return async (facts) => {
    const text = textOf(facts);
    const { version, weights } = await classifier.manifest();
    const [labels = {}] = await classifier.classify([text]);
    const opinion = { version, labels, weights };
    // One answer for the whole check: rules that are promoted while phrases are looked for are for the next one.
    const inForce = rules();
    const plain = assessListing(facts, opinion, inForce);
    if (plain.verdict === "CLEAR") return plain;
    const phrases = await classifier.explain(text);
    return assessListing(facts, { ...opinion, phrases }, inForce);
  };
}
