import type { CategorySlug, Condition } from "@loopbid/domain";
import { AUDIO } from "./audio.ts";
import { CAMERAS } from "./cameras.ts";
import { COMPONENTS } from "./components.ts";
import { DESKTOPS } from "./desktops.ts";
import { DRONES } from "./drones.ts";
import { FINISHES } from "./finishes.ts";
import { CONSOLES, HANDHELDS } from "./gaming.ts";
import { HEADPHONES } from "./headphones.ts";
import { LAPTOPS } from "./laptops.ts";
import { LENSES } from "./lenses.ts";
import type { Device, Row } from "./model.ts";
import { MONITORS } from "./monitors.ts";
import { NETWORKING } from "./networking.ts";
import { PHONES } from "./phones.ts";
import { SMARTWATCHES } from "./smartwatches.ts";
import { TABLETS } from "./tablets.ts";
import { TV_HOME } from "./tv-home.ts";

export type { Device } from "./model.ts";

const tables: Record<CategorySlug, readonly Row[]> = {
  phones: PHONES,
  laptops: LAPTOPS,
  tablets: TABLETS,
  desktops: DESKTOPS,
  monitors: MONITORS,
  components: COMPONENTS,
  networking: NETWORKING,
  cameras: CAMERAS,
  lenses: LENSES,
  drones: DRONES,
  headphones: HEADPHONES,
  audio: AUDIO,
  consoles: CONSOLES,
  handhelds: HANDHELDS,
  smartwatches: SMARTWATCHES,
  "tv-home": TV_HOME,
};

/** What a grade is worth against a good copy. */
const gradeFactor: Record<Condition, number> = {
  PREMIUM: 1.2,
  EXCELLENT: 1.09,
  GOOD: 1,
  FAIR: 0.8,
  FOR_PARTS: 0.36,
};

export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("+", " plus ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const typical = (used: number): Record<Condition, number> => {
  const at = (grade: Condition): number => Math.round(used * gradeFactor[grade]) * 100;
  return {
    PREMIUM: at("PREMIUM"),
    EXCELLENT: at("EXCELLENT"),
    GOOD: at("GOOD"),
    FAIR: at("FAIR"),
    FOR_PARTS: at("FOR_PARTS"),
  };
};

const deviceOf = (category: CategorySlug, row: Row): Device => ({
  slug: slugOf(`${row.brand} ${row.model}`),
  category,
  brand: row.brand,
  model: row.model,
  year: row.year,
  launchCents: row.launch * 100,
  typicalCents: typical(row.used),
  art: row.art,
  finishes: row.finishes.map((name) => FINISHES[name]),
  accent: row.accent ?? "#c8d94a",
  specs: row.specs,
  facts: row.facts,
});

export const DEVICES: readonly Device[] = (Object.keys(tables) as CategorySlug[]).flatMap(
  (category) => tables[category].map((row) => deviceOf(category, row)),
);
