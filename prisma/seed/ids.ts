import { createHash } from "node:crypto";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** An id that depends on its key alone: 24 hex characters. */
export const hexId = (key: string): string => sha256(`loopbid ${key}`).slice(0, 24);

const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

/** A word like those that keep addresses apart, but the same in every run. */
export function wordFor(key: string, length: number): string {
  const bytes = Buffer.from(sha256(`word ${key}`), "hex");
  return [...bytes.subarray(0, length)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
