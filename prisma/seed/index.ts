import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openDb } from "@loopbid/db";
import type { Db, FingerprintRow } from "@loopbid/db";
import { fingerprintOf } from "@loopbid/services";
import { blockRows } from "./auctions/rows.ts";
import { deskRows } from "./desk/index.ts";
import { readHeldTexts } from "./frauds/read-texts.ts";
import { generateMarketplace, generateReference } from "./generate.ts";
import { hashPictures } from "./illustrations/hashes.ts";
import { renderAll } from "./illustrations/render.ts";
import type { Lot } from "./listings/model.ts";
import { timerFor } from "./listings/order.ts";
import { viewRows } from "./listings/views.ts";
import { insertAll } from "./store/insert.ts";
import { markerRow, userRows } from "./store/rows.ts";

export { generateMarketplace, generateReference };

/** Raise it when the seed's data changes: a database with an older one keeps it. */
export const SEED = 3;

export type SeedOptions = {
  /** With the database's name in its path; its collections and indexes exist already. */
  databaseUrl: string;
  /** Where pictures are kept, as `createFolderImageStore` lays them out. */
  imagesDir: string;
  /** Epoch ms; all times in the data are relative to it. */
  now: number;
  onProgress: (line: string) => void;
  /** Writes categories and devices only: no accounts with known passwords, and no invented offers. */
  production?: boolean;
};

export type SeedResult = { seeded: boolean; rows: number; pictures: number };

const PROGRESS_STEP = 0.1;

/** Reports pictures ten times, not each one. */
function inTenths(onProgress: (line: string) => void): (done: number, total: number) => void {
  let next = PROGRESS_STEP;
  return (done, total) => {
    if (done / total < next && done < total) return;
    next += PROGRESS_STEP;
    onProgress(`  pictures: ${done} of ${total}`);
  };
}

const isMarked = async (db: Db, scope: string): Promise<boolean> =>
  (await db.rows.audit_entries.findOne({ _id: markerRow(scope, SEED, 0)._id })) !== null;

async function seedReference(db: Db, { now, onProgress }: SeedOptions): Promise<number> {
  if (await isMarked(db, "reference")) return 0;
  const rows = await insertAll(db, generateReference(), onProgress);
  await db.rows.audit_entries.insertOne(markerRow("reference", SEED, now));
  return rows;
}

/** What copies are found by; a draft has none until it goes to its check. */
function fingerprintRow({ listing }: Lot): FingerprintRow[] {
  if (listing.state === "DRAFT") return [];
  return [{ _id: listing._id, ...fingerprintOf(listing), updatedAt: listing.updatedAt }];
}

async function seedMarketplace(db: Db, options: SeedOptions): Promise<Omit<SeedResult, "seeded">> {
  const { imagesDir, now, onProgress } = options;
  const marked = await isMarked(db, "marketplace");
  const album = join(imagesDir, `.seed-${SEED}`);
  const drawn = await access(album).then(
    () => true,
    () => false,
  );
  if (marked && drawn) return { rows: 0, pictures: 0 };
  const { people, lots, talks, pictures, ...alerts } = generateMarketplace(now);
  const rendered = await renderAll(imagesDir, pictures, inTenths(onProgress));
  await mkdir(imagesDir, { recursive: true });
  await writeFile(album, "");
  if (marked) return { rows: 0, pictures: rendered };
  await hashPictures(imagesDir, lots);
  const read = await readHeldTexts(lots, { now, everyone: people });
  onProgress(`  held texts read by the model: ${read}`);
  const rows = await insertAll(
    db,
    {
      users: await userRows(people),
      listings: lots.map((lot) => lot.listing),
      fingerprints: lots.flatMap(fingerprintRow),
      auctions: lots.flatMap((lot) => lot.auction ?? []),
      bid_blocks: lots.flatMap((lot) => blockRows(lot.bids)),
      orders: lots.flatMap((lot) => lot.order ?? []),
      outbox: lots.flatMap((lot) => (lot.order ? timerFor(lot.order) : [])),
      threads: talks.map(({ thread }) => thread),
      messages: talks.flatMap(({ messages }) => messages),
      price_offers: talks.flatMap(({ offers }) => offers),
      notifications: alerts.notifications,
      saved_searches: alerts.searches,
      watches: lots.flatMap((lot) => lot.watches),
      view_counts: viewRows(lots, now),
      fraud_checks: lots.flatMap((lot) => lot.check ?? []),
      moderation_actions: lots.flatMap((lot) => lot.action ?? []),
      ...deskRows(lots, people, now),
    },
    onProgress,
  );
  await db.rows.audit_entries.insertOne(markerRow("marketplace", SEED, now));
  return { rows, pictures: rendered };
}

/**
 * Fills a database with a realistic marketplace, once: a second run finds the marker and changes nothing, apart from
 * drawing pictures that are gone from the folder.
 */
export async function seed(options: SeedOptions): Promise<SeedResult> {
  const db = openDb({ url: options.databaseUrl, appName: "loopbid-seed" });
  try {
    const reference = await seedReference(db, options);
    const { rows, pictures } = options.production
      ? { rows: 0, pictures: 0 }
      : await seedMarketplace(db, options);
    return { seeded: reference + rows > 0, rows: reference + rows, pictures };
  } finally {
    await db.close();
  }
}
