/** When things run; a simulation brings its own. */
export interface Timing {
  /** Milliseconds that only go up. */
  now(): number;
  /** As soon as what has already arrived was read. */
  soon(run: () => void): void;
  later(run: () => void, ms: number): void;
  pause(ms: number): Promise<void>;
}

export const realTiming: Timing = {
  now: () => performance.now(),
  soon: (run) => void setImmediate(run),
  later: (run, ms) => void setTimeout(run, ms).unref(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()),
};
