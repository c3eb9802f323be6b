"use client";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { usePulse } from "../../trpc/client.tsx";
import { isStale, type Signs } from "./freshness.ts";
import type { Connection } from "./use-auction-live.ts";

const LOOK_EVERY_MS = 500;

export interface Freshness {
  /** Nothing was heard for too long: what the page shows may be wrong. */
  stale: boolean;
  /** How far (ms) the page is behind the server: half of the last measured way there and back. */
  behindMs: number | null;
}

/** Whether the page is up to date. Where somebody can bid (`watch`), the socket is asked every few seconds. */
export function useFreshness(connection: Connection, updatedAt: number, watch: boolean): Freshness {
  const pulse = usePulse();
  const { heardAt, roundTripMs } = useSyncExternalStore(
    pulse.subscribe,
    () => pulse.beat,
    () => pulse.beat,
  );
  const signs = useRef<Signs>({ connection, heardAt, updatedAt, lostAt: null });
  const [stale, setStale] = useState(false);
  const look = () => setStale(isStale(signs.current, Date.now()));
  useEffect(() => {
    const before = signs.current;
    const lost = connection === "reconnecting" && before.connection !== "reconnecting";
    const lostAt = lost ? Date.now() : before.lostAt;
    signs.current = { connection, heardAt, updatedAt, lostAt };
    if (watch) look();
  }, [connection, heardAt, updatedAt, watch]);
  useEffect(() => {
    if (!watch) return;
    const stopWatching = pulse.watch();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      stopWatching();
      clearInterval(timer);
    };
  }, [pulse, watch]);
  const behindMs =
    connection === "live" && roundTripMs !== null ? Math.round(roundTripMs / 2) : null;
  return { stale: watch && stale, behindMs };
}
