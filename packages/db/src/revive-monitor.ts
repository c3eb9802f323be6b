import type { ServerHeartbeatStartedEvent } from "mongodb";

/** What is used of the driver's client. */
export interface MonitoredClient {
  on(
    name: "serverHeartbeatStarted",
    listener: (event: ServerHeartbeatStartedEvent) => void,
  ): unknown;
  on(
    name: "serverHeartbeatSucceeded" | "serverHeartbeatFailed",
    listener: (event: { connectionId: string }) => void,
  ): unknown;
  connect(): Promise<unknown>;
  close(): Promise<void>;
}

/** Far above the connect timeout, within which every check ends by itself. */
const STUCK_MS = 12_000;
const LOOK_MS = 500;

/**
 * Connects anew where the driver's check of the server neither succeeds nor fails. A check that is sent at the moment
 * in which its socket is destroyed, but not yet closed, waits for a drain that never comes (mongodb 7.9,
 * `Connection.writeCommand`); from then on the driver takes the server for lost, for as long as the process lives.
 * Returns a function that stops the watch.
 */
export function reviveMonitor(client: MonitoredClient, stuckMs = STUCK_MS): () => void {
  const open = new Map<string, number>();
  let reviving = false;
  let stopped = false;
  client.on("serverHeartbeatStarted", ({ connectionId, awaited }) => {
    // An awaited check takes as long as nothing changes; the driver itself starts it anew after an error.
    if (!awaited) open.set(connectionId, performance.now());
  });
  for (const ended of ["serverHeartbeatSucceeded", "serverHeartbeatFailed"] as const)
    client.on(ended, ({ connectionId }) => void open.delete(connectionId));

  const look = async () => {
    const stuck = [...open.values()].some((since) => performance.now() - since > stuckMs);
    if (!stuck || reviving) return;
    reviving = true;
    open.clear();
    await client.close().catch(() => undefined);
    // A client that was closed does not connect by itself any more.
    while (!stopped && !(await client.connect().then(Boolean, () => false)))
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    reviving = false;
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
