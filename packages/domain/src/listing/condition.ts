/** Condition grades, best first. */
export const CONDITIONS = ["PREMIUM", "EXCELLENT", "GOOD", "FAIR", "FOR_PARTS"] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Keys in the message catalogue of each grade's name and definition. */
export const CONDITION_KEYS = {
  PREMIUM: { name: "condition.premium.name", definition: "condition.premium.definition" },
  EXCELLENT: { name: "condition.excellent.name", definition: "condition.excellent.definition" },
  GOOD: { name: "condition.good.name", definition: "condition.good.definition" },
  FAIR: { name: "condition.fair.name", definition: "condition.fair.definition" },
  FOR_PARTS: { name: "condition.forParts.name", definition: "condition.forParts.definition" },
} as const satisfies Record<Condition, { name: string; definition: string }>;
