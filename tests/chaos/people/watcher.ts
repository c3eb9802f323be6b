import type { AuctionEvent } from "@loopbid/validators";
import type { Board } from "./board.ts";
import { type Client, connectClient } from "./client.ts";
import type { Lot } from "./factories.ts";

export interface Heard {
  id: string;
  kind: AuctionEvent["kind"];
  seq: number;
}

/** Follows auctions and writes down all that comes, in order. */
export class Watcher {
  readonly heard = new Map<string, Heard[]>();
  readonly errors: string[] = [];
  readonly #client: Client;

  constructor(url: string, lots: readonly Lot[], board: Board) {
    this.#client = connectClient(url);
    for (const { listingId } of lots) {
      const heard: Heard[] = [];
      this.heard.set(listingId, heard);
      this.#client.api.auction.events.subscribe(
        { listingId, lastEventId: null },
        {
          onData: ({ id, data }) => {
            if (!("head" in data)) return;
            heard.push({ id, kind: data.kind, seq: data.head.seq });
            board.learn(data.head);
          },
          onError: (error) => void this.errors.push(error.message),
        },
      );
    }
  }

  lastSeqOf(listingId: string): number {
    return Math.max(-1, ...(this.heard.get(listingId) ?? []).map(({ seq }) => seq));
  }

  /** What a page does where it knows that it missed something: it asks. */
  async askSeqOf(listingId: string): Promise<number> {
    return (await this.#client.api.auction.head.query({ listingId })).seq;
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}
