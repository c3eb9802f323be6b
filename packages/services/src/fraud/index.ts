export type * from "./facts.ts";
export { textHashOf } from "./text-hash.ts";
