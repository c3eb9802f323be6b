import type { Logger } from "@loopbid/core";
import { Backlog } from "../backlog.ts";
import type { Channel } from "../channels.ts";
import { type Entry, isKnown } from "../history.ts";
import { HeldBack } from "./held-back.ts";
import { Roll } from "./roll.ts";
import type { Seat, Seats } from "./seat.ts";
import type { HubStats } from "./stats.ts";
import { timing } from "./timing.ts";

/** Events that come faster than this share a write; one that comes alone waits for nothing. */
const BURST_MS = 16;
const RETRY_MS = 500;

export interface TopicOptions<Event> {
  channel: Channel<Event>;
  key: string;
  /** The newest entries of its history in Redis, oldest first. */
  read: () => Promise<Entry[]>;
  /** The state that follows from all events so far. */
  snapshot: () => Promise<Event>;
  /** Told when the last seat has left. */
  onEmpty: () => void;
  stats: HubStats;
  logger: Logger;
}

/**
 * One channel of one key in this process: the newest events in memory, and the seats that follow them. Each reader gets
 * every event after the point where it starts, in the order of the stream, once.
 */
export class Topic<Event = unknown> implements Seats {
  readonly channel: Channel<Event>;
  readonly key: string;
  readonly #options: TopicOptions<Event>;
  readonly #backlog: Backlog;
  readonly #roll: Roll;
  readonly #seats = new Set<Seat>();
  readonly #viewers = new Map<string, number>();
  /** Seats that begin once history was read. */
  #arriving: Seat[] = [];
  /** Seats that start from the snapshot that is being read. */
  readonly #waiting = new Set<Seat>();
  /** What came since the last `hold`; null where history was read since. */
  #held: HeldBack | null;
  #queue: Entry[] = [];
  #scheduled = false;
  #lastFlush = -Infinity;
  #snapshotting = false;
  /** The newest word of how many are here: in no history, and new readers should know it. */
  #viewersEntry: string | null = null;
  /** The snapshot that all readers know, where `renew` tells changes of it. */
  #known: string | null = null;

  constructor(options: TopicOptions<Event>) {
    this.#options = options;
    this.channel = options.channel;
    this.key = options.key;
    this.#backlog = new Backlog(options.channel.history);
    this.#roll = new Roll(options.stats);
    this.#held = this.hold();
  }

  get seats(): number {
    return this.#seats.size;
  }

  /** How many different people have a seat here. */
  get viewers(): number {
    return this.#viewers.size;
  }

  /** Whether its readers know how many people are here. */
  get knowsViewers(): boolean {
    return this.#viewersEntry !== null;
  }

  take(seat: Seat): void {
    this.#seats.add(seat);
    this.#viewers.set(seat.viewer, (this.#viewers.get(seat.viewer) ?? 0) + 1);
  }

  leave(seat: Seat): void {
    if (!this.#seats.delete(seat)) return;
    const left = (this.#viewers.get(seat.viewer) ?? 1) - 1;
    if (left > 0) this.#viewers.set(seat.viewer, left);
    else this.#viewers.delete(seat.viewer);
    this.#roll.remove(seat);
    this.#waiting.delete(seat);
    if (this.#seats.size === 0) this.#options.onEmpty();
  }

  join(seat: Seat): void {
    if (this.#held) {
      this.#arriving.push(seat);
      return;
    }
    this.#flush();
    const missed = seat.resumeFrom ? this.#backlog.after(seat.resumeFrom) : null;
    if (!missed) return this.#wait(seat);
    this.#options.stats.resumed += 1;
    this.#attach(seat, missed);
  }

  #attach(seat: Seat, entries: readonly Entry[]): void {
    if (!this.#seats.has(seat)) return;
    const id = entries.at(-1)?.id ?? this.#backlog.tail;
    const viewers = this.#viewersEntry === null ? [] : [{ id, body: this.#viewersEntry }];
    this.#roll.writeTo(seat, [...entries, ...viewers]);
    this.#roll.add(seat);
  }

  /** An event from Redis; an empty id marks one that is in no history. */
  deliver(entry: Entry): void {
    if (this.#held) return this.#held.push(entry);
    if (entry.id === "") {
      if (this.channel.viewersEvent) this.#viewersEntry = entry.body;
      this.#queue.push({ id: this.#backlog.tail, body: entry.body });
    } else {
      if (isKnown(entry.id, this.#backlog.tail)) return;
      this.#backlog.push(entry);
      this.#queue.push(entry);
    }
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const run = () => {
      this.#scheduled = false;
      this.#flush();
    };
    const wait = this.#lastFlush + BURST_MS - timing.now();
    if (wait > 0) timing.later(run, wait);
    else timing.soon(run);
  }

  #flush(): void {
    if (this.#queue.length === 0) return;
    const queue = this.#queue;
    this.#queue = [];
    this.#lastFlush = timing.now();
    this.#roll.write(queue);
  }

  /**
   * From now on events are held back until a `load` that starts later has read history: there may be a gap before them,
   * which one that is under way does not know of. What was held before came before that gap; history has it too.
   */
  hold(): HeldBack {
    this.#held = new HeldBack(2 * this.channel.history);
    return this.#held;
  }

  /**
   * Reads history and goes on from it. Readers get what they missed where it reaches back to the newest event that is
   * known here, and a snapshot where it does not. @throws where Redis is away: call it again.
   */
  async load(): Promise<void> {
    const held = this.hold();
    this.#options.stats.historyReads += 1;
    const read = await this.#options.read();
    // The connection was lost again meanwhile: what this has read may end before the second gap.
    if (held !== this.#held) return;
    this.#held = null;
    // Between what was read and what was kept there may be a gap: go on from the latter alone.
    this.#continueWith(held.dropped ? [] : read);
    for (const entry of held.entries) this.deliver(entry);
    const arriving = this.#arriving;
    this.#arriving = [];
    for (const seat of arriving) this.join(seat);
  }

  #continueWith(read: readonly Entry[]): void {
    const { tail } = this.#backlog;
    const known = read.findLastIndex(({ id }) => id === tail);
    if (known >= 0) {
      for (const entry of read.slice(known + 1)) this.deliver(entry);
      return;
    }
    this.#flush();
    this.#backlog.restart(read);
    for (const seat of this.#seats) {
      if (seat.requestId === null || this.#arriving.includes(seat)) continue;
      this.#roll.remove(seat);
      this.#wait(seat);
    }
  }

  #wait(seat: Seat): void {
    this.#waiting.add(seat);
    if (!this.#snapshotting) void this.#snapshot();
  }

  /** Reads one snapshot for all that wait, and tries again where that fails. */
  async #snapshot(): Promise<void> {
    const { stats, logger } = this.#options;
    this.#snapshotting = true;
    while (this.#waiting.size > 0) {
      const at = this.#backlog.end;
      const id = this.#backlog.tail;
      let body: string;
      try {
        stats.snapshotReads += 1;
        body = await this.#readSnapshot();
        this.#known ??= body;
      } catch (error) {
        logger.warn({ err: error, ...this.#name }, "cannot read a snapshot");
        await timing.pause(RETRY_MS);
        continue;
      }
      const after = this.#held ? null : this.#backlog.from(at);
      if (!after) {
        await timing.pause(this.#held ? BURST_MS : 0);
        continue;
      }
      this.#flush();
      stats.snapshots += this.#waiting.size;
      for (const seat of this.#waiting) this.#attach(seat, [{ id, body }, ...after]);
      this.#waiting.clear();
    }
    this.#snapshotting = false;
  }

  async #readSnapshot(): Promise<string> {
    return JSON.stringify(this.channel.schema.parse(await this.#options.snapshot()));
  }

  /**
   * Reads the snapshot anew and tells everyone where it is another one: for a channel whose snapshot nobody publishes.
   * Never throws; one that cannot be read now is read at the next call.
   */
  async renew(): Promise<void> {
    if (this.#known === null || this.#held) return;
    let body: string;
    try {
      body = await this.#readSnapshot();
    } catch (error) {
      this.#options.logger.warn({ err: error, ...this.#name }, "cannot renew a snapshot");
      return;
    }
    if (body === this.#known) return;
    this.#known = body;
    this.#queue.push({ id: this.#backlog.tail, body });
    this.#schedule();
  }

  get #name(): { channel: string; key: string } {
    return { channel: this.channel.name, key: this.key };
  }
}
