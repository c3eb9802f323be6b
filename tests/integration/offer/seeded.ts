/** Draws that are the same for the same seed; which of two racing calls wins still is the database's to say. */
export interface Draw {
  /** 0 to `limit` - 1. */
  below(limit: number): number;
  of<T>(choices: readonly T[]): T;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state are enough for choices in a test. */
export function seeded(seed: number): Draw {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  return { below, of: (choices) => choices[below(choices.length)]! };
}
