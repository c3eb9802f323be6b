import type { Redis } from "@loopbid/core";
import { auctionEvents, createPublisher, type Publisher } from "@loopbid/realtime";
import type { AuctionEvent } from "@loopbid/validators";

/** `watchers` is about 230 bytes in tRPC's envelope, `bid` about 800. */
export type EventKind = "watchers" | "bid";

/** Publishes numbered events of one auction through the product's publisher, and knows when each was published. */
export class Announcer {
  /** The last number that was published; the first is 1. */
  published = 0;
  /** `performance.now()` right before the publishing of each number. */
  readonly publishedAt: number[] = [];
  readonly listingId: string;
  /** What stands right before the number in a frame of any of the servers. */
  readonly marker: Buffer;
  readonly #kind: EventKind;
  readonly #publisher: Publisher;

  constructor(redis: Redis, listingId: string, kind: EventKind) {
    this.listingId = listingId;
    this.#kind = kind;
    this.#publisher = createPublisher(redis);
    this.marker = Buffer.from(
      kind === "watchers"
        ? `"kind":"watchers","listingId":"${listingId}","watcherCount":`
        : `"kind":"bid","head":{"listingId":"${listingId}","status":"LIVE","seq":`,
    );
  }

  /** Publishes the next `count` events in order; resolves once Redis has all. */
  async publish(count: number): Promise<void> {
    const sent: Promise<string>[] = [];
    for (let made = 0; made < count; made += 1) {
      this.published += 1;
      this.publishedAt[this.published] = performance.now();
      sent.push(
        this.#publisher.publish(auctionEvents, this.listingId, this.#event(this.published)),
      );
    }
    await Promise.all(sent);
  }

  #event(number: number): AuctionEvent {
    const { listingId } = this;
    if (this.#kind === "watchers") return { kind: "watchers", listingId, watcherCount: number };
    const at = "2026-01-01T12:00:00.000Z";
    const priceCents = 10_000 + number * 250;
    return {
      kind: "bid",
      head: {
        listingId,
        status: "LIVE",
        seq: number,
        headHash: "0".repeat(64),
        priceCents,
        startCents: 10_000,
        minimumNextCents: priceCents + 250,
        bidCount: number,
        leader: "b***r",
        leaderTag: "8zh-ggutQONe",
        reserve: "NONE",
        buyNowCents: null,
        startsAt: at,
        scheduledEndsAt: at,
        effectiveEndsAt: at,
      },
      line: {
        seq: number,
        kind: "BID",
        bidder: "b***r",
        bidderTag: "8zh-ggutQONe",
        priceCents,
        at,
      },
      extended: false,
    };
  }
}
