import { newId, type SavedSearchRow } from "@loopbid/db";
import { anchorsOfSearch, PLACES, searchKey } from "@loopbid/domain";
import { generateReference } from "@loopbid/prisma/seed";
import { SavedQuery } from "@loopbid/validators";

type Device = ReturnType<typeof generateReference>["devices"][number];
type Asked = Partial<SavedQuery>;

const SEARCHES_A_PERSON = 4;
const CONDITIONS = ["PREMIUM", "EXCELLENT", "GOOD", "FAIR"] as const;

/** Numbers of 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Draws from a list whose first is twice as popular as its second, three times as its third and so on (Zipf). */
function zipf<T>(items: readonly T[], draw: () => number): () => T {
  let sum = 0;
  const upTo = items.map((_, rank) => (sum += 1 / (rank + 1)));
  return () => items[upTo.findIndex((edge) => edge >= draw() * sum)] ?? items[0]!;
}

/** The catalogue as people want it: newer models are the more popular, as they are among the seed's listings. */
function byPopularity(): Device[] {
  return generateReference().devices.toSorted(
    (a, b) => b.year - a.year || (a.slug < b.slug ? -1 : 1),
  );
}

const WORDS_AFTER = ["", "", "", " 128gb", " 256gb", " unlocked", " black", " boxed", " battery"];

/**
 * Searches as people save them: seven of ten are words for a model, half of these with a price; one of ten is a brand and
 * what it makes; the rest are filters alone, down to one of fifty that names nothing but a price or a place.
 */
function oneQuery(device: Device, draw: () => number): Asked {
  const chance = (share: number) => draw() < share;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)]!;
  const { brand, model, typicalCents } = device;
  const categorySlug = device.categorySlug as SavedQuery["category"][number];
  const price = Math.round((typicalCents.GOOD * (0.6 + 0.6 * draw())) / 500) * 500;
  const near = chance(0.15) ? { near: pick(PLACES).slug, radiusKm: pick([40, 80, 160, 400]) } : {};
  const narrower: Asked = {
    ...(chance(0.5) ? { maxCents: price } : {}),
    ...(chance(0.15) ? { condition: [pick(CONDITIONS)] } : {}),
    ...(chance(0.1) ? { format: pick(["AUCTION", "FIXED_PRICE"] as const) } : {}),
    ...near,
  };
  const kind = draw();
  if (kind < 0.7) {
    const words = chance(0.3) ? `${brand} ${model}` : model;
    return { q: `${words}${pick(WORDS_AFTER)}`, ...narrower };
  }
  if (kind < 0.8) return { q: brand, category: [categorySlug], ...narrower };
  if (kind < 0.92) return { brand: [brand], category: [categorySlug], ...narrower };
  if (kind < 0.98) return { category: [categorySlug], ...narrower, maxCents: price };
  return { near: pick(PLACES).slug, radiusKm: 80, maxCents: price };
}

/** So many saved searches; the first of a larger crowd are those of a smaller one. */
export function* savedCrowd(size: number): Generator<SavedSearchRow> {
  const draw = seeded(20_261_125);
  const device = zipf(byPopularity(), draw);
  let userId = newId();
  for (let index = 0; index < size; index += 1) {
    if (index % SEARCHES_A_PERSON === 0) userId = newId();
    const query = SavedQuery.parse(oneQuery(device(), draw));
    yield {
      _id: newId(),
      userId,
      name: query.q || "Filters",
      query: query as never,
      // Two of a person may ask for the same by chance.
      queryKey: `${searchKey(query)} ${index}`,
      slot: index % SEARCHES_A_PERSON,
      anchors: anchorsOfSearch(query),
      alerts: true,
      matchCount: 0,
      newCount: 0,
      lastMatchedAt: null,
      createdAt: new Date(),
    };
  }
}
