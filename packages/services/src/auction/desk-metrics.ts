import { Counter, Gauge, Histogram, type Registry } from "@loopbid/core";

function create() {
  return {
    batch: new Histogram({
      name: "loopbid_desk_batch_operations",
      help: "Operations that were committed or refused together.",
      buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024],
      registers: [],
    }),
    commit: new Histogram({
      name: "loopbid_desk_commit_seconds",
      help: "Time from taking a batch to its commit, lost races included.",
      buckets: [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers: [],
    }),
    waiting: new Gauge({
      name: "loopbid_desk_waiting",
      help: "Operations that wait at this process's desks.",
      registers: [],
    }),
    lost: new Counter({
      name: "loopbid_desk_lost_races_total",
      help: "Batches that ran again because another process was faster.",
      registers: [],
    }),
    bids: new Counter({
      name: "loopbid_bids_total",
      help: "Bids that this process took; retries do not count again.",
      registers: [],
    }),
    refused: new Counter({
      name: "loopbid_desk_refused_total",
      help: "Operations that were not let in: the desk was full, or the bidder had too many waiting.",
      labelNames: ["reason"],
      registers: [],
    }),
  };
}

const kept = globalThis as { loopbidDesk?: ReturnType<typeof create> };

/** One a process, even where a bundle holds this module twice. */
export const deskMetrics = (kept.loopbidDesk ??= create());

/** Shows the desks of this process in its `/metrics`. */
export function registerDeskMetrics(registry: Registry): void {
  for (const metric of Object.values(deskMetrics)) registry.registerMetric(metric);
}

/** Bids that this process took since it started. */
export async function bidsTaken(): Promise<number> {
  return (await deskMetrics.bids.get()).values[0]?.value ?? 0;
}
