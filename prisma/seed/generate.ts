import { CATEGORIES } from "@loopbid/domain";
import {
  type CategoryRow,
  type DeviceRow,
  idOf,
  type NotificationRow,
  type SavedSearchRow,
} from "@loopbid/db";
import { news } from "./alerts/news.ts";
import { searchesOf } from "./alerts/searches.ts";
import { DEVICES } from "./devices/index.ts";
import { addChecks } from "./frauds/checks.ts";
import { fraudLots } from "./frauds/build.ts";
import { hang } from "./illustrations/hang.ts";
import type { Picture } from "./illustrations/render.ts";
import { honestLot } from "./listings/honest.ts";
import type { World } from "./listings/honest.ts";
import type { Lot } from "./listings/model.ts";
import { plans } from "./listings/plan.ts";
import { ringPlans } from "./listings/ring.ts";
import { addWatchers } from "./listings/watching.ts";
import { people } from "./people/index.ts";
import type { Person } from "./people/index.ts";
import { letHaggle, type Talk, talks } from "./talk/index.ts";

export type Reference = { categories: CategoryRow[]; devices: DeviceRow[] };
export type Marketplace = {
  people: Person[];
  lots: Lot[];
  talks: Talk[];
  notifications: NotificationRow[];
  searches: SavedSearchRow[];
  pictures: Picture[];
};

/** Categories and device models: true everywhere, in production too. */
export function generateReference(): Reference {
  return {
    categories: CATEGORIES.map(({ slug, name }, position) => ({
      _id: idOf(`category ${slug}`),
      slug,
      name,
      position,
      active: true,
      version: 1,
    })),
    devices: DEVICES.map(({ slug, category, brand, model, year, launchCents, typicalCents }) => ({
      _id: idOf(`device ${slug}`),
      slug,
      categorySlug: category,
      brand,
      model,
      year,
      launchCents,
      typicalCents,
      aliases: [],
      active: true,
      version: 1,
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
  const pushed = ringPlans(everyone).map((plan) => honestLot(plan, world));
  const lots = [...honest, ...fraudLots(honest, world), ...pushed];
  addWatchers(lots, everyone, now);
  letHaggle(lots);
  const pictures = hang(lots);
  addChecks(lots, world);
  const talked = talks(lots, everyone, now);
  const buyer = everyone.find(({ email }) => email === "buyer@loopbid.test")!;
  return {
    people: everyone,
    lots,
    talks: talked,
    notifications: news(lots, talked, everyone),
    searches: searchesOf(buyer.id, now),
    pictures,
  };
}
