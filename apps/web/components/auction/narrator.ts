/** At most one sentence in this long (ms), however fast the bids come. */
export const PAUSE_MS = 4_000;

/**
 * Hands sentences to a live region one at a time: the latest replaces one that still waits, but an urgent one stays until
 * it was said.
 */
export class Narrator {
  readonly #say: (text: string) => void;
  #saidAt = -Infinity;
  #waiting: { text: string; urgent: boolean } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  tell(text: string, urgent = false): void {
    if (this.#waiting?.urgent && !urgent) return;
    this.#waiting = { text, urgent };
    const wait = Math.max(0, this.#saidAt + PAUSE_MS - Date.now());
    this.#timer ??= setTimeout(() => this.#speak(), wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = null;
  }

  #speak(): void {
    this.#timer = undefined;
    if (!this.#waiting) return;
    this.#saidAt = Date.now();
    this.#say(this.#waiting.text);
    this.#waiting = null;
  }
}
