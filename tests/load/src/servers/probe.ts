/** Loaded into a measured Node process before its own code: tells what it holds, after a collection. */
export interface MemoryReport {
  rss: number;
  /** JavaScript objects and buffers that are alive. */
  live: number;
}

function report(): MemoryReport {
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, live: heapUsed + external };
}

process.on("message", (message) => {
  if (message === "memory") process.send?.(report());
});
// Asking is no reason to stay alive.
process.channel?.unref();
