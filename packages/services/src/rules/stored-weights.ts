import type { FraudRulesRow } from "@loopbid/db";

/** Keys such as `text.spam` cannot be names of fields: a dot leads into a document there. */
export function storedWeights(weights: Readonly<Record<string, number>>): FraudRulesRow["weights"] {
  return Object.entries(weights).map(([key, weight]) => ({ key, weight }));
}
