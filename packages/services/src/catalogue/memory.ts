import type { CategoryRow, Db, DeviceRow } from "@loopbid/db";
import { CATEGORY_SLUGS } from "@loopbid/domain";
import type { OfferedCategories } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";

/** The catalogue is small and hardly changes, while it is asked for with every page and every key that a seller types. */
export const CATALOGUE_FRESH_MS = 10_000;

interface Catalogue {
  categories: CategoryRow[];
  devices: DeviceRow[];
}

const known = new WeakMap<Db, { at: number; catalogue: Promise<Catalogue> }>();

async function read({ rows }: Db): Promise<Catalogue> {
  const [categories, devices] = await Promise.all([
    rows.categories.find({}),
    rows.devices.find({}),
  ]);
  return { categories, devices };
}

function catalogueOf({ db, now }: ServiceContext): Promise<Catalogue> {
  const kept = known.get(db);
  if (kept && Math.abs(now() - kept.at) < CATALOGUE_FRESH_MS) return kept.catalogue;
  const catalogue = read(db);
  known.set(db, { at: now(), catalogue });
  catalogue.catch(() => known.delete(db));
  return catalogue;
}

/** After a change in this process; the others follow within `CATALOGUE_FRESH_MS`. */
export function forgetCatalogue(db: Db): void {
  known.delete(db);
}

/** Devices that sellers may choose, in categories that take new listings. */
export async function offeredDevices(ctx: ServiceContext): Promise<DeviceRow[]> {
  const { categories, devices } = await catalogueOf(ctx);
  const closed = new Set(categories.filter(({ active }) => !active).map(({ slug }) => slug));
  return devices.filter(({ active, categorySlug }) => active && !closed.has(categorySlug));
}

/** The categories that take new listings, in the shop's order. One without a row is offered, in the code's order. */
export async function offeredCategories(ctx: ServiceContext): Promise<OfferedCategories> {
  const { categories } = await catalogueOf(ctx);
  const rows = new Map(categories.map((row) => [row.slug, row]));
  return CATEGORY_SLUGS.map((slug, at) => ({ slug, at, row: rows.get(slug) }))
    .filter(({ row }) => row?.active !== false)
    .sort((a, b) => (a.row?.position ?? a.at) - (b.row?.position ?? b.at))
    .map(({ slug }) => slug);
}
