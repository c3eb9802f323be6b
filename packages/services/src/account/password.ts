import { hash, verify } from "@node-rs/argon2";
import { InvalidError, randomSecret } from "@loopbid/core";

/** Argon2id with 19 MiB, two passes and one lane: OWASP Password Storage Cheat Sheet. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** NIST SP 800-63B: the same password typed on another keyboard gives the same characters. */
const normalized = (password: string) => password.normalize("NFKC");

/** A PHC string that names its own parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalized(password), PARAMETERS);
}

let decoy: Promise<string> | undefined;

/**
 * True where the password is the one that was hashed. Without a hash it works as long on a decoy and says false, so
 * that the time of an answer does not tell who has an account.
 */
export async function passwordMatches(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  decoy ??= hashPassword(randomSecret());
  const matches = await verify(passwordHash ?? (await decoy), normalized(password));
  return passwordHash !== null && matches;
}

const GUESSED_FIRST = new Set([
  "0123456789",
  "1234567890",
  "12345678910",
  "1q2w3e4r5t",
  "1qaz2wsx3edc",
  "abcdefghij",
  "changeme123",
  "iloveyou123",
  "letmein123",
  "loopbid123",
  "password12",
  "password123",
  "password1234",
  "password12345",
  "passwordpassword",
  "q1w2e3r4t5",
  "qwerty12345",
  "qwerty123456",
  "qwertyuiop",
  "qwertyuiop123",
  "welcome123",
]);

/**
 * NIST SP 800-63B asks to refuse what attackers try first: common passwords and the person's own names.
 * @throws InvalidError that names `field`.
 */
export function refuseGuessable(password: string, own: readonly string[], field: string): void {
  const plain = normalized(password).toLowerCase();
  const repeated = new Set(plain).size < 4;
  const personal = own.some((name) => name.length > 3 && plain === name.toLowerCase());
  if (!repeated && !personal && !GUESSED_FIRST.has(plain)) return;
  const message = "This password is one of the first that an attacker tries. Choose another one.";
  throw new InvalidError(message, { reason: "PASSWORD_GUESSABLE", issues: [{ field, message }] });
}
