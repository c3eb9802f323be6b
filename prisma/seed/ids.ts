import { createHash } from "node:crypto";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

/** A word like those that keep addresses apart, but the same in every run. */
export function wordFor(key: string, length: number): string {
  const bytes = Buffer.from(sha256(`word ${key}`), "hex");
  return [...bytes.subarray(0, length)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
