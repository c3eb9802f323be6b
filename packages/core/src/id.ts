import { randomBytes } from "node:crypto";

const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

/** A random word of letters and digits that cannot be confused with one another; 31^length values. */
export function randomWord(length: number): string {
  let word = "";
  while (word.length < length) {
    for (const byte of randomBytes(length * 2)) {
      if (byte < 248 && word.length < length) word += ALPHABET[byte % ALPHABET.length];
    }
  }
  return word;
}

/** 256 random bits, url-safe. */
export function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}
