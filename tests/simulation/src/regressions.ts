/**
 * Seeds that showed a defect of the product once. Which step a seed chooses changes with the code, so what proves that such
 * a defect would be found again is the mutant that undoes its repair.
 */
export const REGRESSIONS: readonly { seed: number; broke: string }[] = [
  { seed: 4, broke: "an answer that newer events overtook took the page back" },
  { seed: 116, broke: "an older snapshot opened an ended auction again" },
  { seed: 120, broke: "the history stayed behind the head for good" },
  { seed: 2_275, broke: "the first event after Redis was away overtook the missed ones" },
];
