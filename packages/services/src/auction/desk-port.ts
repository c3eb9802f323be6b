import { randomBytes } from "node:crypto";
import { setImmediate, setTimeout } from "node:timers/promises";

/** What a desk takes from the world besides its database and its context. A simulation brings its own. */
export interface DeskPort {
  /** Resolves after about so many ms. */
  pause(ms: number): Promise<unknown>;
  /** At least 0, less than 1; spreads the retries of processes that race. */
  random(): number;
  /** Fresh random text for the commitment to a hidden maximum. */
  makeSalt(): string;
  /** Resolves once what was just sent is on its way. */
  nextTurn(): Promise<unknown>;
  /** Milliseconds of a clock that only measures durations. */
  timer(): number;
}

/** Salts cost a system call each; one call fetches many. */
const SALT_BYTES = 16;
const SALTS_A_CALL = 256;
let pool = Buffer.alloc(0);

function makeSalt(): string {
  if (pool.length === 0) pool = randomBytes(SALT_BYTES * SALTS_A_CALL);
  const salt = pool.toString("base64url", 0, SALT_BYTES);
  pool = pool.subarray(SALT_BYTES);
  return salt;
}

export const systemPort: DeskPort = {
  pause: (ms) => setTimeout(ms),
  random: Math.random,
  makeSalt,
  nextTurn: () => setImmediate(),
  timer: () => performance.now(),
};
