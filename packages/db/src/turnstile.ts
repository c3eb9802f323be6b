/** Lets at most `places` pieces of work run at once; the rest wait in the order that they came. */
export class Turnstile {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(places: number) {
    this.#free = places;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The place goes from hand to hand, so that nobody who comes just now is faster than those who wait.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
