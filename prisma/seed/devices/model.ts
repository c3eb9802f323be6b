import type { CategorySlug, Condition } from "@loopbid/domain";
import type { Art } from "../illustrations/shapes/index.ts";
import type { Finish, FinishName } from "./finishes.ts";

export type SpecValue = string | number | boolean;
/** A list offers a choice, cheapest first; a single value holds for every copy. */
export type SpecChoices = Record<string, SpecValue | readonly SpecValue[]>;

/** One line of a catalogue table; prices in whole dollars. */
export type Row = {
  brand: string;
  model: string;
  year: number;
  launch: number;
  /** What a good copy of the smallest version goes for now. */
  used: number;
  art: Art;
  finishes: readonly FinishName[];
  accent?: string;
  specs: SpecChoices;
  /** What an owner of exactly this model would mention. */
  facts: readonly string[];
};

export type Device = {
  slug: string;
  category: CategorySlug;
  brand: string;
  model: string;
  year: number;
  launchCents: number;
  typicalCents: Record<Condition, number>;
  art: Art;
  finishes: readonly Finish[];
  accent: string;
  specs: SpecChoices;
  facts: readonly string[];
};

export const facts = (text: string): string[] => text.split("; ");
