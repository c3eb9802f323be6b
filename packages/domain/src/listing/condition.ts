export const CONDITION_GRADES = ["PREMIUM", "EXCELLENT", "GOOD", "FAIR", "FOR_PARTS"] as const;
export type ConditionGrade = (typeof CONDITION_GRADES)[number];

/** Keys in the message catalogue of a grade's name and definition; best grade has rank 0. */
export const CONDITIONS: Readonly<
  Record<ConditionGrade, { rank: number; nameKey: string; definitionKey: string }>
> = {
  PREMIUM: {
    rank: 0,
    nameKey: "condition.premium.name",
    definitionKey: "condition.premium.definition",
  },
  EXCELLENT: {
    rank: 1,
    nameKey: "condition.excellent.name",
    definitionKey: "condition.excellent.definition",
  },
  GOOD: { rank: 2, nameKey: "condition.good.name", definitionKey: "condition.good.definition" },
  FAIR: { rank: 3, nameKey: "condition.fair.name", definitionKey: "condition.fair.definition" },
  FOR_PARTS: {
    rank: 4,
    nameKey: "condition.forParts.name",
    definitionKey: "condition.forParts.definition",
  },
};
