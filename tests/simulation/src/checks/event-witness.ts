import type { AuctionEvent } from "@loopbid/validators";
import type { World } from "../world/world.ts";

interface Place {
  /** Events that came since the last snapshot. */
  had: Set<string>;
  /** Null where a snapshot came without a place. */
  at: number | null;
  seq: number;
}

/** Which events are newer: only one of the two moves in a history. */
function rankOf(event: AuctionEvent): number {
  const watchers = "watcherCount" in event ? event.watcherCount : 0;
  return watchers + ("head" in event ? event.head.seq : 0);
}

type Counts = Record<"events" | "snapshots" | "gaps", number>;

/** Watches what reaches the pages. */
export class EventWitness {
  readonly #world: World;
  readonly #counts: Counts;
  /** Page -> where in the log of published events it is, and the highest rank that it was sent. */
  readonly #places = new Map<string, Place>();
  /** Event id -> its place in the log. */
  readonly #log = new Map<string, number>();
  /** Rank of each published event. */
  readonly #seqs: number[] = [];

  constructor(world: World, counts: Counts) {
    this.#world = world;
    this.#counts = counts;
  }

  #fail(rule: string, detail: string): void {
    this.#world.scheduler.fail(rule, detail);
  }

  #place(id: string): number | undefined {
    const { published } = this.#world.redis;
    for (const { message } of published.slice(this.#seqs.length)) {
      const space = message.indexOf(" ");
      this.#log.set(message.slice(0, space), this.#seqs.length);
      const event = JSON.parse(message.slice(space + 1)) as AuctionEvent;
      this.#seqs.push(rankOf(event));
    }
    return this.#log.get(id);
  }

  /**
   * Events reach a page in the order of publication and none is left out, or a snapshot says that it starts anew. One
   * that tells nothing new may come late or be left out: a message of the time before a flush, behind the snapshot.
   */
  delivers(page: string, id: string, event: AuctionEvent): void {
    const at = this.#place(id);
    const seq = rankOf(event);
    if (event.kind === "snapshot") {
      this.#counts.snapshots += 1;
      const before = this.#seqs.slice(0, (at ?? -1) + 1);
      if (before.some((other) => other > seq))
        this.#fail("a snapshot holds all events up to its id", `${page}: ${id}`);
      this.#places.set(page, { had: new Set(), at: at ?? null, seq });
      return;
    }
    this.#counts.events += 1;
    const last = this.#places.get(page);
    if (event.kind === "viewers") return this.#tellsOfViewers(page, at ?? -1, last);
    if (at === undefined || !last)
      return this.#fail("events come after a snapshot", `${page}: ${id}`);
    if (last.had.has(id)) this.#fail("no event comes twice", `${page}: ${id}`);
    const had = last.had.add(id);
    const skipped = last.at === null ? [] : this.#seqs.slice(last.at + 1, at);
    if (skipped.some((other) => other > last.seq))
      this.#fail("no event is left out", `${page}: event ${at} after ${last.at}`);
    const back = last.at !== null && at <= last.at;
    if (back && seq > last.seq)
      this.#fail("events come in order", `${page}: ${at} after ${last.at}`);
    this.#places.set(page, { had, at: back ? last.at : at, seq: Math.max(seq, last.seq) });
  }

  /** Its id is where the page resumes from now on: nowhere ahead of what it has. */
  #tellsOfViewers(page: string, at: number, last: Place | undefined): void {
    const ahead = this.#seqs.slice((last?.at ?? at) + 1, at + 1);
    if (ahead.some((other) => other > (last?.seq ?? 0)))
      this.#fail("viewers do not hide events", `${page}: at ${at}, has ${last?.at}`);
  }

  /** The newest that a page was sent. */
  rankAt(page: string): number {
    return this.#places.get(page)?.seq ?? -1;
  }

  repairs(page: string, jumped: boolean, fetched: boolean): void {
    if (!jumped) return;
    this.#counts.gaps += 1;
    if (!fetched) this.#fail("a gap is repaired", page);
  }
}
