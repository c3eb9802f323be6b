import type { SimProcess } from "./process.ts";
import type { World } from "./world.ts";

const RETRY_MS = 1_000;

/** A query of the page's cache: one fetch at a time, a newer one replaces it, one retry. */
export class Query<T> {
  readonly #world: World;
  readonly #label: string;
  readonly #ask: (process: SimProcess) => Promise<T>;
  readonly #onData: (data: T) => void;
  #current = 0;
  fetches = 0;

  constructor(
    world: World,
    label: string,
    ask: (process: SimProcess) => Promise<T>,
    onData: (data: T) => void,
  ) {
    this.#world = world;
    this.#label = label;
    this.#ask = ask;
    this.#onData = onData;
  }

  fetch(retries = 1): void {
    this.#current += 1;
    this.fetches += 1;
    void this.#attempt(this.#current, retries);
  }

  async #attempt(mine: number, retries: number): Promise<void> {
    try {
      const data = await this.#world.request(this.#label, this.#ask);
      if (mine === this.#current) this.#onData(data);
    } catch {
      if (mine !== this.#current || retries === 0) return;
      this.#world.scheduler.after(RETRY_MS, () => {
        if (mine === this.#current) void this.#attempt(mine, retries - 1);
      });
    }
  }
}
