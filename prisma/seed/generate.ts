import { CATEGORIES } from "@loopbid/domain";
import type { CategoryRow, DeviceRow } from "@loopbid/db";
import { DEVICES } from "./devices/index.ts";
import { addChecks } from "./frauds/checks.ts";
import { fraudLots } from "./frauds/build.ts";
import { hexId } from "./ids.ts";
import { hang } from "./illustrations/hang.ts";
import type { Picture } from "./illustrations/render.ts";
import { honestLot } from "./listings/honest.ts";
import type { World } from "./listings/honest.ts";
import type { Lot } from "./listings/model.ts";
import { plans } from "./listings/plan.ts";
import { addWatchers } from "./listings/watching.ts";
import { people } from "./people/index.ts";
import type { Person } from "./people/index.ts";

export type Reference = { categories: CategoryRow[]; devices: DeviceRow[] };
export type Marketplace = { people: Person[]; lots: Lot[]; pictures: Picture[] };

/** Categories and device models: true everywhere, in production too. */
export function generateReference(): Reference {
  return {
    categories: CATEGORIES.map(({ slug, name }, position) => ({
      _id: hexId(`category ${slug}`),
      slug,
      name,
      position,
    })),
    devices: DEVICES.map(({ slug, category, brand, model, year, launchCents, typicalCents }) => ({
      _id: hexId(`device ${slug}`),
      slug,
      categorySlug: category,
      brand,
      model,
      year,
      launchCents,
      typicalCents,
    })),
  };
}

/**
 * A whole marketplace. The same `now` (epoch ms) always gives the same one, and all its times follow from it.
 */
export function generateMarketplace(now: number): Marketplace {
  const everyone = people(now);
  const world: World = { now, everyone, told: new Set() };
  const honest = plans(everyone).map((plan) => honestLot(plan, world));
  const lots = [...honest, ...fraudLots(honest, world)];
  addWatchers(lots, everyone, now);
  const pictures = hang(lots);
  addChecks(lots, world);
  return { people: everyone, lots, pictures };
}
