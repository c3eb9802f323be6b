import type { Heard } from "../people/watcher.ts";

export interface Hearing {
  /** Events that came, snapshots included. */
  events: number;
  snapshots: number;
  /** Ledger rows that neither an event nor a later snapshot told of. */
  missed: number;
  /** Of these, rows at the very end, after which nothing came that could show the gap. */
  missedLast: number;
  problems: string[];
}

/**
 * Whether what one watcher heard of one auction is whole: each row's event once, or a snapshot that replaces it. Two
 * processes may tell in another order than they committed in, so order counts within one gap only.
 */
export function checkHearing(heard: readonly Heard[], finalSeq: number): Hearing {
  const problems: string[] = [];
  const seen = new Set<number>();
  const ids = new Set<string>();
  let floor = -1;
  for (const { id, kind, seq } of heard) {
    if (kind === "snapshot") {
      if (seq < Math.max(floor, ...seen)) problems.push(`a snapshot of ${seq} came too late`);
      floor = Math.max(floor, seq);
      continue;
    }
    if (seen.has(seq)) problems.push(`event ${seq} came twice`);
    if (ids.has(id)) problems.push(`id ${id} came twice`);
    seen.add(seq);
    ids.add(id);
  }
  if (heard.length > 0 && heard[0]!.kind !== "snapshot") problems.push("no snapshot at first");
  const missing: number[] = [];
  for (let seq = floor + 1; seq <= finalSeq; seq += 1) if (!seen.has(seq)) missing.push(seq);
  const last = Math.max(floor, ...seen);
  return {
    events: heard.length,
    snapshots: heard.filter(({ kind }) => kind === "snapshot").length,
    missed: missing.length,
    missedLast: missing.filter((seq) => seq > last).length,
    problems,
  };
}
