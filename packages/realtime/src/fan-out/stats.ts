/** What the hub did since it started; the ws process shows them as metrics. */
export interface HubStats {
  /** Events that came from Redis. */
  events: number;
  /** Events that were written to a connection: one for each that follows. */
  deliveries: number;
  /** Writes to connections; fewer than deliveries where events of a burst share one. */
  writes: number;
  bytes: number;
  /** Messages from Redis that no schema took. */
  malformed: number;
  /** Readers that resumed from memory. */
  resumed: number;
  /** Readers that got a snapshot. */
  snapshots: number;
  /** Snapshots that were read; readers who ask at once share one. */
  snapshotReads: number;
  historyReads: number;
}

export function emptyStats(): HubStats {
  return {
    events: 0,
    deliveries: 0,
    writes: 0,
    bytes: 0,
    malformed: 0,
    resumed: 0,
    snapshots: 0,
    snapshotReads: 0,
    historyReads: 0,
  };
}
