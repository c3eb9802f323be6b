/** Loaded into a measured Node process before its own code: tells what it holds, after a collection. */
export interface MemoryReport {
  rss: number;
  /** JavaScript objects and buffers that are alive. */
  live: number;
}

/** `settled` gives back what the heap keeps for later, too; it takes long, and code is compiled anew afterwards. */
export type MemoryQuestion = "live" | "settled";

function report(question: MemoryQuestion): MemoryReport {
  const flavor = question === "settled" ? "last-resort" : "regular";
  for (let round = 0; round < 3; round += 1)
    globalThis.gc?.({ execution: "sync", type: "major", flavor });
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, live: heapUsed + external };
}

process.on("message", (message) => {
  if (message === "live" || message === "settled") process.send?.(report(message));
});
// A killed bench leaves nothing running. Asking is no reason to stay alive.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
