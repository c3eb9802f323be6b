import type { PublicHead } from "@loopbid/validators";

/** What people know of the auctions, from whatever they were told last. */
export class Board {
  readonly #heads = new Map<string, PublicHead>();
  /** When (ms) somebody was first told that an auction is over. */
  readonly endSeenAt = new Map<string, number>();

  learn(head: PublicHead): void {
    const known = this.#heads.get(head.listingId);
    if (!known || head.seq > known.seq) this.#heads.set(head.listingId, head);
    if (head.status !== "LIVE") this.learnEnd(head.listingId);
  }

  learnEnd(listingId: string): void {
    if (!this.endSeenAt.has(listingId)) this.endSeenAt.set(listingId, Date.now());
  }

  minimumOf(listingId: string): number {
    return this.#heads.get(listingId)?.minimumNextCents ?? 1_000;
  }

  isOver(listingId: string): boolean {
    return this.endSeenAt.has(listingId);
  }
}
