import { UnavailableError } from "@loopbid/core";

const AT_ONCE = 2;
const MOST_WAITING = 24;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a few decodings at a time. Each holds a picture's pixels in memory, so the number is bounded, not the rate.
 * @throws UnavailableError where too many wait already.
 */
export async function queueDecoding<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) {
      throw new UnavailableError("Many pictures are being read right now. Try again in a moment.");
    }
    await new Promise<void>((start) => waiting.push(start));
  } else {
    running++;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
