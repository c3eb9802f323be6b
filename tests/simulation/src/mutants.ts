import type { Mutant } from "./mutate.ts";
import { BID_MUTANTS } from "./mutants/bids.ts";
import { FAN_OUT_MUTANTS } from "./mutants/fan-out.ts";
import { PAGE_MUTANTS } from "./mutants/pages.ts";

/** Defects that the simulation must find, each a small change of the product's own text. */
export const MUTANTS: readonly Mutant[] = [...BID_MUTANTS, ...FAN_OUT_MUTANTS, ...PAGE_MUTANTS];
