import type { AuctionRow, BidBlockRow, BidRow, ListingRow, OrderRow } from "@loopbid/db";
import type { Store } from "../database/store.ts";

/** What is committed of the one auction of a history. */
export class Ledger {
  readonly #store: Store;
  readonly auctionId: string;
  #rows: BidRow[] | null = null;

  constructor(store: Store, auctionId: string) {
    this.#store = store;
    this.auctionId = auctionId;
  }

  /** Something was committed: what was read before is old. */
  changed(): void {
    this.#rows = null;
  }

  auction(): AuctionRow {
    return this.#store.collection("auctions").get(this.auctionId) as unknown as AuctionRow;
  }

  listing(): ListingRow {
    return this.#store.collection("listings").get(this.auctionId) as unknown as ListingRow;
  }

  orders(): OrderRow[] {
    return [...this.#store.collection("orders").values()] as unknown as OrderRow[];
  }

  /** Every row in the order of seq; as they are stored, gaps and repeats included. */
  rows(): readonly BidRow[] {
    if (this.#rows) return this.#rows;
    const blocks = [...this.#store.collection("bid_blocks").values()] as unknown as BidBlockRow[];
    blocks.sort((a, b) => a.firstSeq - b.firstSeq);
    return (this.#rows = blocks.flatMap(({ auctionId, entries }) =>
      entries.map((entry) => ({ ...entry, auctionId }) as BidRow),
    ));
  }

  rowsOf(bidderId: string, key: string): readonly BidRow[] {
    return this.rows().filter((row) => row.bidderId === bidderId && row.idempotencyKey === key);
  }
}
