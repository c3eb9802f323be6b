import type { AuctionEvent } from "@loopbid/validators";
import type { Board } from "./board.ts";
import { type Client, connectClient } from "./client.ts";
import type { Lot } from "./factories.ts";

export interface Heard {
  id: string;
  kind: AuctionEvent["kind"];
  seq: number;
}

/** How long (ms) it waits after the server failed at a subscription. */
const RETRY_MS = 300;

/** Follows auctions and writes down all that comes, in order. */
export class Watcher {
  readonly heard = new Map<string, Heard[]>();
  readonly errors: string[] = [];
  readonly #client: Client;
  #closed = false;

  constructor(url: string, lots: readonly Lot[], board: Board) {
    this.#client = connectClient(url);
    for (const { listingId } of lots) {
      const heard: Heard[] = [];
      this.heard.set(listingId, heard);
      this.#follow(listingId, heard, board);
    }
  }

  #follow(listingId: string, heard: Heard[], board: Board): void {
    const last = heard.at(-1)?.id ?? null;
    this.#client.api.auction.events.subscribe(
      { listingId, lastEventId: last },
      {
        onData: ({ id, data }) => {
          if (!("head" in data)) return;
          heard.push({ id, kind: data.kind, seq: data.head.seq });
          board.learn(data.head);
        },
        onError: (error) => {
          this.errors.push(error.message);
          if (!this.#closed) setTimeout(() => this.#follow(listingId, heard, board), RETRY_MS);
        },
      },
    );
  }

  lastSeqOf(listingId: string): number {
    return Math.max(-1, ...(this.heard.get(listingId) ?? []).map(({ seq }) => seq));
  }

  /** What a page does where it knows that it missed something: it asks. */
  async askSeqOf(listingId: string): Promise<number> {
    return (await this.#client.api.auction.head.query({ listingId })).seq;
  }

  close(): Promise<void> {
    this.#closed = true;
    return this.#client.close();
  }
}
