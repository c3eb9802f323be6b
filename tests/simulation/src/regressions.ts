/** Seeds that showed a defect of the product once. The mutants that undo their repairs prove that they are still found. */
export const REGRESSIONS: readonly { seed: number; broke: string }[] = [];
