export { describe } from "./describe.ts";
export { titleFor } from "./titles.ts";
export { GRADE_WORDS, wordsFor } from "./words.ts";
export type { Subject } from "./words.ts";
