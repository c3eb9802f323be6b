import { NotFoundError } from "@loopbid/core";
import type { BlockRow, ListingRow, Rows, ThreadRow, UserRow } from "@loopbid/db";
import type { ThreadSummary } from "@loopbid/validators";
import { blocksAmong } from "./blocked.ts";
import { FIELDS, otherSide, peerOf, sideOf } from "./sides.ts";

type Peer = Pick<UserRow, "_id" | "handle" | "name" | "createdAt">;

/** What threads are shown with, for both of their sides. */
export interface ThreadFacts {
  listings: ReadonlyMap<string, ListingRow>;
  people: ReadonlyMap<string, Peer>;
  /** How many listings each person has sold. */
  sold: ReadonlyMap<string, number>;
  blocks: readonly BlockRow[];
  /** Threads whose last message is an offer's card. */
  offered: ReadonlySet<string>;
}

const LISTING = Object.fromEntries(
  ["slug", "title", "state", "format", "priceCents", "takesOffers", "images"].map((f) => [f, 1]),
);

/** The threads without a word to show of their last message, where that is an offer. */
async function endWithOffer(
  rows: Rows,
  threads: readonly ThreadRow[],
): Promise<ReadonlySet<string>> {
  const wordless = threads.filter(({ preview, seq }) => preview === "" && seq > 0);
  if (wordless.length === 0) return new Set();
  const cards = await rows.messages.find(
    {
      threadId: { $in: wordless.map(({ _id }) => _id) },
      seq: { $in: wordless.map(({ seq }) => seq) },
      kind: "OFFER",
    },
    { projection: { threadId: 1, seq: 1 } },
  );
  const last = new Map(wordless.map(({ _id, seq }) => [_id, seq]));
  return new Set(cards.filter((c) => last.get(c.threadId) === c.seq).map((c) => c.threadId));
}

/** Four or five queries, however many threads. */
export async function gatherThreadFacts(
  rows: Rows,
  threads: readonly ThreadRow[],
): Promise<ThreadFacts> {
  if (threads.length === 0)
    return {
      listings: new Map(),
      people: new Map(),
      sold: new Map(),
      blocks: [],
      offered: new Set(),
    };
  const ids = [...new Set(threads.flatMap(({ buyerId, sellerId }) => [buyerId, sellerId]))];
  const listingIds = [...new Set(threads.map(({ listingId }) => listingId))];
  const [listings, people, sold, blocks, offered] = await Promise.all([
    rows.listings.find({ _id: { $in: listingIds } }, { projection: LISTING }),
    rows.users.find(
      { _id: { $in: ids } },
      { projection: { handle: 1, name: 1, createdAt: 1 } },
    ) as Promise<Peer[]>,
    rows.listings.aggregate<{ _id: string; count: number }>([
      { $match: rows.listings.storedFilter({ sellerId: { $in: ids }, state: "SOLD" }) },
      { $group: { _id: "$sellerId", count: { $sum: 1 } } },
    ]),
    blocksAmong(rows, ids),
    endWithOffer(rows, threads),
  ]);
  return {
    listings: new Map(listings.map((listing) => [listing._id, listing])),
    people: new Map(people.map((person) => [person._id, person])),
    sold: new Map(sold.map(({ _id, count }) => [_id, count])),
    blocks,
    offered,
  };
}

/**
 * A thread as one of the two sees it.
 * @throws NotFoundError where its listing or the other side is gone for good.
 */
export function toThread(thread: ThreadRow, readerId: string, facts: ThreadFacts): ThreadSummary {
  const side = sideOf(thread, readerId);
  const peerId = peerOf(thread, readerId);
  const listing = facts.listings.get(thread.listingId);
  const peer = facts.people.get(peerId);
  if (!listing || !peer) throw new NotFoundError("This conversation is gone.");
  const [image] = listing.images;
  return {
    id: thread._id,
    role: side,
    peer: {
      handle: peer.handle,
      name: peer.name,
      joinedAt: peer.createdAt.toISOString(),
      soldCount: facts.sold.get(peerId) ?? 0,
    },
    listing: {
      id: listing._id,
      slug: listing.slug,
      title: listing.title,
      state: listing.state,
      format: listing.format,
      priceCents: listing.priceCents,
      takesOffers: listing.takesOffers,
      image: image ? { key: image.key, width: image.width, height: image.height } : null,
    },
    seq: thread.seq,
    preview: thread.preview,
    previewKind: thread.preview ? "TEXT" : facts.offered.has(thread._id) ? "OFFER" : "PICTURES",
    previewMine: thread.lastSenderId === readerId,
    lastMessageAt: thread.lastMessageAt?.toISOString() ?? null,
    unread: thread[FIELDS[side].unread],
    readSeq: thread[FIELDS[side].readSeq],
    peerReadSeq: thread[FIELDS[otherSide(side)].readSeq],
    blocked: blockedBetween(facts.blocks, readerId, peerId),
  };
}

function blockedBetween(
  blocks: readonly BlockRow[],
  readerId: string,
  peerId: string,
): ThreadSummary["blocked"] {
  const has = (blockerId: string, blockedId: string) =>
    blocks.some((block) => block.blockerId === blockerId && block.blockedId === blockedId);
  if (has(readerId, peerId)) return "BY_ME";
  return has(peerId, readerId) ? "BY_PEER" : null;
}

/** Threads as their reader sees them. */
export async function toThreads(
  rows: Rows,
  threads: readonly ThreadRow[],
  readerId: string,
): Promise<ThreadSummary[]> {
  const facts = await gatherThreadFacts(rows, threads);
  return threads
    .filter((thread) => facts.listings.has(thread.listingId))
    .filter((thread) => facts.people.has(peerOf(thread, readerId)))
    .map((thread) => toThread(thread, readerId, facts));
}
