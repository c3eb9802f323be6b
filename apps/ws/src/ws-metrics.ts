import { Counter, Gauge, type Registry } from "@loopbid/core";
import type { Hub, HubStats } from "@loopbid/realtime";
import type { Connection } from "./connection.ts";

/** What this process counts itself. */
export function createWsMetrics(
  registry: Registry,
  hub: Hub,
  connections: ReadonlySet<Connection>,
) {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  /** A counter that the hub keeps as a plain number, because it grows with each write. */
  const counted = (name: string, help: string, key: keyof HubStats) => {
    let shown = 0;
    return new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        this.inc(hub.stats[key] - shown);
        shown = hub.stats[key];
      },
    });
  };
  const counter = (name: string, help: string) =>
    new Counter({ name, help, registers: [registry] });

  gauge("loopbid_ws_connections", "Open sockets.", () => connections.size);
  gauge(
    "loopbid_ws_topics",
    "Redis channels that are followed for clients.",
    () => [...hub.topics()].length,
  );
  gauge("loopbid_ws_subscriptions", "Subscriptions of clients.", () => hub.size.seats);
  gauge("loopbid_ws_viewers", "Different people per topic, added up.", () =>
    [...hub.topics()].reduce((sum, { viewers }) => sum + viewers, 0),
  );
  counted("loopbid_ws_events_total", "Events that came from Redis.", "events");
  counted("loopbid_ws_malformed_total", "Messages from Redis that no schema took.", "malformed");
  counted("loopbid_ws_deliveries_total", "Events written to a client.", "deliveries");
  counted("loopbid_ws_writes_total", "Writes of events; those of a burst share one.", "writes");
  counted("loopbid_ws_sent_bytes_total", "Bytes of events written to clients.", "bytes");
  counted("loopbid_ws_resumed_total", "Readers that resumed from memory.", "resumed");
  counted("loopbid_ws_snapshots_total", "Readers that started from a snapshot.", "snapshots");
  counted("loopbid_ws_snapshot_reads_total", "Snapshots read from the database.", "snapshotReads");
  counted("loopbid_ws_history_reads_total", "Histories read from Redis.", "historyReads");
  return {
    refused: new Counter({
      name: "loopbid_ws_refused_total",
      help: "Connections that were refused, by reason.",
      labelNames: ["reason"],
      registers: [registry],
    }),
    resyncs: counter(
      "loopbid_ws_resyncs_total",
      "Clients that were closed because they read too slowly.",
    ),
    closed: new Counter({
      name: "loopbid_ws_closed_total",
      help: "Connections that ended, by close code.",
      labelNames: ["code"],
      registers: [registry],
    }),
    sentAway: counter(
      "loopbid_ws_sent_away_total",
      "Clients that were told to reconnect because this process stops.",
    ),
  };
}

export type WsMetrics = ReturnType<typeof createWsMetrics>;
