import { type FraudRuleSet, judge, rulesVersion, weightBy } from "@loopbid/domain";
import {
  type AssessedText,
  type AssessTextResult,
  type FraudSignal,
  TEXT_LABELS,
  writeEvidence,
} from "@loopbid/validators";
import type { ListingClassifier } from "./classifier.ts";
import { contactDetails } from "./signals/contact-details.ts";
import type { ListingText } from "./text/listing-text.ts";
import { BUILT_IN_RULES, WEIGHTS } from "./weights.ts";

function contactOf(
  input: { title: string; description: string },
  rules: FraudRuleSet,
): FraudSignal[] {
  const found = contactDetails(input);
  if (!found) return [];
  const { key, score, evidence } = found;
  const weight = weightBy(rules, { key, weight: WEIGHTS[key] });
  return [{ key, score, weight, evidence: writeEvidence(evidence) }];
}

/**
 * What a text alone adds up to: the model's labels and the contact details in it, with the phrases that carried them.
 * Throws `TextModelUnavailableError`.
 */
export async function assessText(
  classifier: ListingClassifier,
  input: AssessedText,
  rules: FraudRuleSet = BUILT_IN_RULES,
): Promise<AssessTextResult> {
  const { title, description, categorySlug, priceBand } = input;
  const text: ListingText = { title, text: description, category: categorySlug, price: priceBand };
  const { version, weights } = await classifier.manifest();
  const [[scores = {}], explained] = await Promise.all([
    classifier.classify([text]),
    classifier.explain(text),
  ]);
  const labels = TEXT_LABELS.map((label) => ({
    label,
    score: scores[label] ?? 0,
    weight: weightBy(rules, { key: `text.${label}`, weight: weights[label] ?? 0 }),
  })).sort((a, b) => b.score * b.weight - a.score * a.weight);
  const contact = contactOf(input, rules);
  const read = labels.map((one) => ({ ...one, key: `text.${one.label}` }));
  const { score, verdict } = judge([...contact, ...read], rules);
  return {
    score,
    verdict,
    modelVersion: version,
    weightsVersion: rulesVersion(rules),
    thresholds: { review: rules.review, block: rules.block },
    labels,
    phrases: explained.flatMap(({ label: name, phrase, without, alone }) => {
      const label = TEXT_LABELS.find((known) => known === name);
      return label ? [{ label, phrase, without, alone }] : [];
    }),
    contact,
  };
}
