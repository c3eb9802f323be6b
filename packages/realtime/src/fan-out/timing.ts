/** When the fan-out runs what. */
export const timing = {
  /** Milliseconds that only go up. */
  now: () => performance.now(),
  /** As soon as what has already arrived was read. */
  soon: (run: () => void) => void setImmediate(run),
  later: (run: () => void, ms: number) => void setTimeout(run, ms).unref(),
  pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref()),
};
