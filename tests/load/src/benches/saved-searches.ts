import type { ListingRow, SavedSearchRow } from "@loopbid/db";
import { generateMarketplace } from "@loopbid/prisma/seed";
import type { Bench, BenchContext, BenchResult } from "../bench.ts";
import { median, quantile, show } from "../report/numbers.ts";
import { figureRow, ratioRow } from "../report/rows.ts";
import { savedCrowd, seeded } from "../saved-searches/crowd.ts";
import { type Cost, measureListing } from "../saved-searches/measure.ts";
import type { Stage } from "../stage.ts";

const BATCH = 2_000;
const MARKET_AT = Date.UTC(2026, 10, 22, 12);

interface Sizes {
  searches: readonly number[];
  listings: number;
  /** How many searches the peer that asks once for each is measured on. */
  sample: number;
}

const FULL: Sizes = { searches: [1_000, 10_000, 100_000], listings: 60, sample: 60 };
const QUICK: Sizes = { searches: [100, 400], listings: 6, sample: 10 };

/** Listings of the seed as they go live, in the database beside the rest of it, which the peer's searches run over. */
async function stock({ db }: Stage, count: number): Promise<ListingRow[]> {
  const all = generateMarketplace(MARKET_AT)
    .lots.filter(({ fraud, listing }) => fraud === null && listing.publishedAt !== null)
    .map(({ listing }): ListingRow => ({ ...listing, state: "LIVE" }));
  await db.rows.listings.deleteMany({});
  await db.rows.listings.insertMany(all);
  const step = all.length / count;
  return Array.from({ length: count }, (_, index) => all[Math.floor(index * step)]!);
}

function next<T>(source: Iterator<T, unknown>, count: number): T[] {
  return Array.from({ length: count }, () => source.next().value as T);
}

function sampleOf(searches: readonly SavedSearchRow[], count: number): SavedSearchRow[] {
  const draw = seeded(7);
  return Array.from({ length: count }, () => searches[Math.floor(draw() * searches.length)]!);
}

async function run({ stage, quick, say }: BenchContext): Promise<BenchResult> {
  const sizes = quick ? QUICK : FULL;
  const listings = await stock(stage, sizes.listings);
  const { saved_searches: stored } = stage.db.rows;
  await stored.deleteMany({});
  const crowd = savedCrowd(sizes.searches.at(-1)!);
  const searches: SavedSearchRow[] = [];
  const costs = new Map<number, Cost[]>();
  const broken: string[] = [];
  for (const size of sizes.searches) {
    while (searches.length < size) {
      const batch = next(crowd, Math.min(BATCH, size - searches.length));
      await stored.insertMany(batch);
      searches.push(...batch);
    }
    say(`saved-searches: ${size} saved`);
    await stage.db.client.db().command({ ping: 1 });
    // The first one pays for plans and pages that the others find warm.
    await measureListing(stage, searches, sampleOf(searches, sizes.sample), listings[0]!);
    const ofSize: Cost[] = [];
    for (const listing of listings) {
      const sample = sampleOf(searches, sizes.sample);
      const measured = await measureListing(stage, searches, sample, listing);
      ofSize.push(measured.cost);
      broken.push(...measured.broken);
    }
    costs.set(size, ofSize);
  }
  await stored.deleteMany({});
  return { ...report(costs), raw: { sizes, costs: Object.fromEntries(costs) }, broken };
}

const of = (costs: readonly Cost[], key: keyof Cost) => costs.map((cost) => cost[key]);

function report(
  costs: ReadonlyMap<number, readonly Cost[]>,
): Pick<BenchResult, "rows" | "details"> {
  const sizes = [...costs];
  const number = (size: number) => size.toLocaleString("en-US");
  const both = (values: readonly number[]) =>
    `${show(median(values), " ms")}, p95 ${show(quantile(values, 0.95), " ms")}`;
  return {
    rows: sizes.flatMap(([size, each]) => [
      figureRow(
        "search",
        `one listing against ${number(size)} saved searches`,
        of(each, "ours"),
        " ms",
      ),
      ratioRow(
        "search",
        "the same, against a scan of all in memory",
        null,
        of(each, "ours"),
        of(each, "scan"),
      ),
      ratioRow(
        "search",
        "the same, against a query for each",
        null,
        of(each, "ours"),
        of(each, "queries"),
      ),
    ]),
    details: [
      {
        title: "One listing against saved searches",
        head: ["saved", "by anchors", "scan in memory", "a query each", "looked at", "matches"],
        lines: sizes.map(([size, each]) => [
          number(size),
          both(of(each, "ours")),
          both(of(each, "scan")),
          both(of(each, "queries")),
          show(median(of(each, "candidates")), ""),
          show(median(of(each, "matches")), ""),
        ]),
      },
    ],
  };
}

/** What it costs to find the saved searches that a new listing matches, as they grow. */
export const savedSearches: Bench = { name: "saved-searches", run };
