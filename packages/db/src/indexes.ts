import type { Document, IndexDescription } from "mongodb";
import type { Db } from "./open.ts";
import type { CollectionName } from "./rows.ts";

const WEEK_S = 7 * 24 * 3600;

/** What Prisma's grammar cannot say: text, geo, TTL and partial indexes. */
export const EXTRA_INDEXES: Partial<Record<CollectionName, IndexDescription[]>> = {
  listings: [
    {
      name: "listings_text",
      key: { title: "text", brand: "text", description: "text" },
      weights: { title: 10, brand: 5, description: 1 } as Document,
      default_language: "english",
    },
    { name: "listings_location", key: { location: "2dsphere" } },
    {
      name: "listings_imei",
      key: { "specs.imei": 1 },
      partialFilterExpression: { "specs.imei": { $type: "string" } },
    },
  ],
  orders: [
    {
      name: "orders_active",
      key: { listingId: 1 },
      unique: true,
      partialFilterExpression: { active: true },
    },
  ],
  second_chance_offers: [
    {
      name: "offers_open",
      key: { listingId: 1 },
      unique: true,
      partialFilterExpression: { state: "OPEN" },
    },
  ],
  checker_reports: [{ name: "checker_reports_ttl", key: { seenAt: 1 }, expireAfterSeconds: 3600 }],
  outbox: [{ name: "outbox_ttl", key: { doneAt: 1 }, expireAfterSeconds: 4 * WEEK_S }],
  tokens: [{ name: "tokens_ttl", key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
  mails: [{ name: "mails_ttl", key: { createdAt: 1 }, expireAfterSeconds: WEEK_S }],
};

/** Creates what is missing; safe to run at any time and from several processes. */
export async function ensureExtraIndexes(db: Db): Promise<void> {
  for (const [name, indexes] of Object.entries(EXTRA_INDEXES)) {
    await db.client.db().collection(name).createIndexes(indexes);
  }
}
