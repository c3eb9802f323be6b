import type { ListingRow, NotificationRow } from "@loopbid/db";
import { goLive, saveSearch, sweepOutbox } from "@loopbid/services";
import { type SavedSearch, SearchInput } from "@loopbid/validators";
import { makeListing, type Person } from "../factories.ts";
import { type Harness, SYSTEM } from "../harness.ts";

/** Saves a search through the schema of its input. */
export function save(
  harness: Harness,
  person: Person,
  query: SearchInput,
  name = "A search",
): Promise<SavedSearch> {
  const parsed = SearchInput.parse(query);
  return saveSearch(harness.ctx(person.actor), { name, query: parsed, alerts: true });
}

/** A fixed-price listing that waits for its check. */
export function waiting(
  harness: Harness,
  seller: Person,
  overrides: Partial<ListingRow> = {},
): Promise<ListingRow> {
  return makeListing(harness, seller.row._id, {
    state: "PENDING_REVIEW",
    format: "FIXED_PRICE",
    startCents: null,
    publishedAt: null,
    ...overrides,
  });
}

/** Shows it, as its check would. */
export const show = (harness: Harness, { _id, version }: Pick<ListingRow, "_id" | "version">) =>
  goLive(harness.ctx(SYSTEM), _id, version);

/** Does what a worker's sweep does by `at` (epoch ms); every job was lost. */
export async function sweep(harness: Harness, at = harness.now()): Promise<void> {
  await sweepOutbox({ ...harness.ctx(SYSTEM), now: () => at });
}

/** An edit of the price that passed its check. */
export async function editPrice(
  harness: Harness,
  listing: ListingRow,
  priceCents: number,
): Promise<void> {
  const { _id } = listing;
  const edited = await harness.db.rows.listings.findOneAndUpdate(
    { _id, state: "LIVE" },
    { $set: { priceCents, state: "PENDING_REVIEW" }, $inc: { version: 1 } },
  );
  await show(harness, edited!);
}

/** Everything that a person was told, oldest first. */
export function toldTo(harness: Harness, { row }: Person): Promise<NotificationRow[]> {
  return harness.db.rows.notifications.find(
    { userId: row._id },
    { sort: { createdAt: 1, _id: 1 } },
  );
}

/** Makes everything delivered due again, as a worker does that died before it could say so. */
export async function forgetDeliveries(harness: Harness): Promise<void> {
  await harness.db.rows.outbox.updateMany({}, { $set: { doneAt: null } });
}
