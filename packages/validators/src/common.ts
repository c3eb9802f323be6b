import { MAX_CENTS } from "@loopbid/domain";
import { z } from "zod";

const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text as a person meant it: composed, without control or direction-changing characters, trimmed. */
export function cleanText(text: string): string {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(CONTROL, "").trim();
}

/** One line of plain text. Markup is kept as text; pages escape it. */
export function line(minLength: number, maxLength: number) {
  return z
    .string()
    .max(maxLength * 4, `Use at most ${maxLength} characters.`)
    .transform((text) => cleanText(text).replace(/\s+/g, " "))
    .pipe(
      z
        .string()
        .min(minLength, minLength === 1 ? "Fill this in." : `Use at least ${minLength} characters.`)
        .max(maxLength, `Use at most ${maxLength} characters.`),
    );
}

/** Several lines of plain text. */
export function paragraphs(minLength: number, maxLength: number) {
  return z
    .string()
    .max(maxLength * 4, `Use at most ${maxLength} characters.`)
    .transform((text) => cleanText(text).replace(/\n{3,}/g, "\n\n"))
    .pipe(
      z
        .string()
        .min(minLength, `Use at least ${minLength} characters.`)
        .max(maxLength, `Use at most ${maxLength} characters.`),
    );
}

export const id = z.string().regex(/^[0-9a-f]{24}$/, "This is not an id.");
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "This is not a slug.")
  .max(120);
export const handle = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9_]{2,19}$/,
    "Use 3 to 20 small letters, digits or _, starting with a letter or digit.",
  );

export const cents = z
  .number({ message: "Give an amount." })
  .int("Give an amount in whole cents.")
  .min(0, "The amount cannot be negative.")
  .max(MAX_CENTS, "The amount is too large.");
export const price = cents.min(100, "The least price is $1.00.");

/** Chosen by the caller's client; a repeated call with the same key gets the first answer. */
export const idempotencyKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, "Use 8 to 64 letters, digits, _ or -.");

/** ISO 8601 in UTC. */
export const instant = z.iso.datetime();

export const page = z.number().int().min(1).max(200).default(1);

export const ok = z.object({ ok: z.literal(true) });
