import type { WatchedListing } from "@loopbid/validators";

export const WATCHED_SORTS = ["added", "ending", "cheapest", "dropped"] as const;
export type WatchedSort = (typeof WATCHED_SORTS)[number];

const NEVER = Number.POSITIVE_INFINITY;

/** How much less it costs than when it was put on the list, in cents; below 0 where it costs more, 0 where nobody knows. */
export function droppedBy({ listing, priceCents }: WatchedListing): number {
  return priceCents === null ? 0 : priceCents - listing.priceCents;
}

const endOf = ({ listing: { endsAt } }: WatchedListing) => (endsAt ? Date.parse(endsAt) : NEVER);

const COMPARE: Record<WatchedSort, (a: WatchedListing, b: WatchedListing) => number> = {
  added: (a, b) => Date.parse(b.since) - Date.parse(a.since),
  ending: (a, b) => (endOf(a) === endOf(b) ? 0 : endOf(a) - endOf(b)),
  cheapest: (a, b) => a.listing.priceCents - b.listing.priceCents,
  dropped: (a, b) => droppedBy(b) - droppedBy(a),
};

/** What can still be had, in the chosen order, and what is over, the newest first. */
export function arrange(
  watched: readonly WatchedListing[],
  sort: WatchedSort,
): { open: WatchedListing[]; over: WatchedListing[] } {
  const open = watched.filter(({ listing }) => listing.state === "LIVE");
  const over = watched.filter(({ listing }) => listing.state !== "LIVE");
  return { open: open.toSorted(COMPARE[sort]), over: over.toSorted(COMPARE.added) };
}
