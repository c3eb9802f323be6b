import { type Entry, NOTHING } from "./history.ts";

/** Bytes of bodies that one topic keeps, so that what a resuming reader gets fits its send buffer. */
const MAX_BYTES = 128 * 1024;
/** Trimmed past this share of a bound, not at each event: trimming moves the whole array. */
const SLACK = 1.25;

/** The newest entries of a topic in the order in which they came. Positions count up and never repeat. */
export class Backlog {
  readonly #maxEntries: number;
  #entries: Entry[] = [];
  #bytes = 0;
  /** Position of the first entry that is kept. */
  #first = 0;
  /** The id right before the first entry that is kept. */
  #base = NOTHING;

  constructor(maxEntries: number) {
    this.#maxEntries = maxEntries;
  }

  /** The newest id. */
  get tail(): string {
    return this.#entries.at(-1)?.id ?? this.#base;
  }

  /** Where the next entry will stand. */
  get end(): number {
    return this.#first + this.#entries.length;
  }

  push(entry: Entry): void {
    this.#entries.push(entry);
    this.#bytes += entry.body.length;
    const tooMany = this.#entries.length > this.#maxEntries * SLACK;
    if (tooMany || this.#bytes > MAX_BYTES * SLACK) this.#trim();
  }

  #trim(): void {
    let drop = 0;
    while (this.#entries.length - drop > this.#maxEntries || this.#bytes > MAX_BYTES) {
      if (drop === this.#entries.length - 1) break;
      this.#bytes -= this.#entries[drop]!.body.length;
      drop += 1;
    }
    if (drop === 0) return;
    this.#base = this.#entries[drop - 1]!.id;
    this.#entries.splice(0, drop);
    this.#first += drop;
  }

  /** All entries from a position on; null where they are not kept any more. */
  from(position: number): Entry[] | null {
    return position < this.#first ? null : this.#entries.slice(position - this.#first);
  }

  /** All entries after an id; null where that id is not known here, or nothing can be resumed from it. */
  after(id: string): Entry[] | null {
    if (id === NOTHING) return null;
    if (id === this.#base) return [...this.#entries];
    const index = this.#entries.findLastIndex((entry) => entry.id === id);
    return index < 0 ? null : this.#entries.slice(index + 1);
  }

  /** Forgets everything: what follows does not continue what was before. */
  restart(entries: readonly Entry[]): void {
    this.#first = this.end + 1;
    this.#entries = [];
    this.#bytes = 0;
    this.#base = NOTHING;
    for (const entry of entries) this.push(entry);
  }
}
