import type { Entry } from "../history.ts";

/** What comes while a topic reads its history: the newest `most` entries, in the order in which they came. */
export class HeldBack {
  readonly entries: Entry[] = [];
  readonly #most: number;
  #dropped = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether there was more: history may have been read before what was dropped. */
  get dropped(): boolean {
    return this.#dropped;
  }

  push(entry: Entry): void {
    this.entries.push(entry);
    if (this.entries.length <= this.#most) return;
    this.entries.shift();
    this.#dropped = true;
  }
}
