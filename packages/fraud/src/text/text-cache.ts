import { createHash } from "node:crypto";
import type { ListingText } from "./listing-text.ts";
import { normalise } from "./normalise.ts";

/** The key of a listing: what the network would read, so that spaces and disguises make no second entry. */
export function textKey({ title, text, category, price }: ListingText): string {
  const read = [normalise(title), normalise(text), category ?? "other", price];
  return createHash("sha256").update(JSON.stringify(read)).digest("base64");
}

/** The last results by key; the one that was used longest ago makes room. */
export class TextCache<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  get(key: string): Value | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#size && oldest !== undefined) this.#entries.delete(oldest);
  }
}
