import type { Document, IndexDescription } from "mongodb";
import type { Db } from "./open.ts";
import type { CollectionName } from "./rows.ts";

const DAY_S = 24 * 3600;
const WEEK_S = 7 * DAY_S;

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
    // Those on sale are not in it, so that a bid does not pay for it.
    {
      name: "listings_closed",
      key: { closedAt: 1 },
      partialFilterExpression: { closedAt: { $type: "date" } },
    },
  ],
  auctions: [
    {
      name: "auctions_closed",
      key: { status: 1, closedAt: 1 },
      partialFilterExpression: { closedAt: { $type: "date" } },
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
  price_offers: [
    {
      name: "price_offers_open",
      key: { threadId: 1 },
      unique: true,
      partialFilterExpression: { state: "OPEN" },
    },
    {
      name: "price_offers_accepted",
      key: { listingId: 1 },
      unique: true,
      partialFilterExpression: { state: "ACCEPTED" },
    },
  ],
  watcher_offers: [
    {
      name: "watcher_offers_open",
      key: { listingId: 1 },
      unique: true,
      partialFilterExpression: { state: "OPEN" },
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
  fraud_checks: [
    {
      name: "fraud_checks_shadow",
      key: { "shadow.version": 1, createdAt: -1 },
      partialFilterExpression: { "shadow.version": { $gt: 0 } },
    },
  ],
  fraud_rules: [
    {
      name: "fraud_rules_active",
      key: { state: 1 },
      unique: true,
      partialFilterExpression: { state: "ACTIVE" },
    },
    {
      name: "fraud_rules_shadow",
      key: { state: -1 },
      unique: true,
      partialFilterExpression: { state: "SHADOW" },
    },
  ],
  market_settings: [
    {
      name: "market_settings_active",
      key: { state: 1 },
      unique: true,
      partialFilterExpression: { state: "ACTIVE" },
    },
  ],
  case_claims: [{ name: "case_claims_ttl", key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
  checker_reports: [{ name: "checker_reports_ttl", key: { seenAt: 1 }, expireAfterSeconds: 3600 }],
  outbox: [{ name: "outbox_ttl", key: { doneAt: 1 }, expireAfterSeconds: 4 * WEEK_S }],
  sign_ins: [{ name: "sign_ins_ttl", key: { lastAt: 1 }, expireAfterSeconds: 400 * DAY_S }],
  tokens: [{ name: "tokens_ttl", key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
  notifications: [
    { name: "notifications_ttl", key: { createdAt: 1 }, expireAfterSeconds: 180 * DAY_S },
    // What waits is little beside what is settled.
    ...["emailDueAt", "pushDueAt"].map((field) => ({
      name: `notifications_${field}`,
      key: { [field]: 1 as const },
      partialFilterExpression: { [field]: { $type: "date" } },
    })),
  ],
  mails: [{ name: "mails_ttl", key: { createdAt: 1 }, expireAfterSeconds: WEEK_S }],
};

/** Creates what is missing; safe to run at any time and from several processes. */
export async function ensureExtraIndexes(db: Db): Promise<void> {
  for (const [name, indexes] of Object.entries(EXTRA_INDEXES)) {
    await db.client.db().collection(name).createIndexes(indexes);
  }
}
