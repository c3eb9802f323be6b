"use client";
import type { AuctionEvent, AuctionHead, HistoryResult, PublicHead } from "@loopbid/validators";
import { useCallback, useMemo, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { keepReceipt } from "../log/receipts.ts";
import {
  applyEvent,
  applyToHistory,
  lagsBehind,
  mergeHead,
  newerHead,
  newerHistory,
} from "./apply-event.ts";
import { isOpen } from "./is-open.ts";
import { useMeasuredClock } from "./use-measured-clock.ts";
import { useFreshness } from "./use-freshness.ts";
import { useOutbidNotice } from "./use-outbid-notice.ts";

export type Connection = "connecting" | "live" | "reconnecting" | "over";

export interface AuctionLive {
  head: AuctionHead;
  history: HistoryResult;
  connection: Connection;
  /** Server clock minus this device's clock, ms. */
  offsetMs: number;
  /** The connection was lost, or silent for too long, and the page has not caught up since. */
  stale: boolean;
  /** How far (ms) the page is behind the server, where that was measured. */
  behindMs: number | null;
  /** How many people have the page open; null where nobody counts them. */
  viewers: number | null;
  /** The last move of the end while this page was open. */
  extension: Extension | null;
  /** Takes the head that came with an own bid, ahead of the event. */
  adopt: (head: PublicHead) => void;
  refresh: () => void;
}

/** The bid `seq` moved the end by `byMs`. */
export interface Extension {
  seq: number;
  byMs: number;
}

const POLL_MS = 5_000;
/** Who can bid hears more often what the socket does not bring. */
const BIDDER_POLL_MS = 2_000;

/** The auction as it is now: what the server rendered, moved on by events, repaired by fetching where one is missing. */
export function useAuctionLive(
  initial: AuctionHead,
  initialHistory: HistoryResult,
  canBid: boolean,
): AuctionLive {
  const { listingId } = initial;
  const input = useMemo(() => ({ listingId }), [listingId]);
  const cache = api.useUtils();
  const [opened, setOpened] = useState(false);
  const [viewers, setViewers] = useState<number | null>(null);
  const [extension, setExtension] = useState<Extension | null>(null);

  const refresh = useCallback(() => {
    void cache.auction.head.invalidate(input);
    void cache.auction.history.invalidate(input);
  }, [cache, input]);

  const onEvent = (event: AuctionEvent) => {
    if (event.kind === "viewers") return setViewers(event.viewers);
    const head = cache.auction.head.getData(input) ?? initial;
    const applied = applyEvent(head, event);
    cache.auction.head.setData(input, applied.head);
    const lines = cache.auction.history.getData(input) ?? initialHistory;
    const moved = applyToHistory(lines, event, head.viewer.tag);
    if (moved) cache.auction.history.setData(input, moved);
    else void cache.auction.history.invalidate(input);
    if (applied.stale) void cache.auction.head.invalidate(input);
    if ("head" in event) keepReceipt(event.head);
    if (event.kind !== "bid" || event.head.seq <= head.seq) return;
    const byMs = Date.parse(event.head.effectiveEndsAt) - Date.parse(head.effectiveEndsAt);
    if (event.extended && byMs > 0) setExtension({ seq: event.head.seq, byMs });
  };

  const known = cache.auction.head.getData(input) ?? initial;
  const follow = api.auction.events.useSubscription(input, {
    enabled: isOpen(known),
    onStarted: () => {
      setOpened(true);
      // After a break: what happened meanwhile may have no event left.
      if (opened) refresh();
    },
    onData: ({ data }) => onEvent(data),
  });
  const connection = connectionOf(known, follow.status, opened);

  const pollMs = canBid ? BIDDER_POLL_MS : POLL_MS;
  const { data: head, dataUpdatedAt } = api.auction.head.useQuery(input, {
    initialData: initial,
    retry: false,
    structuralSharing: (known, next) =>
      newerHead(known as AuctionHead | undefined, next as AuctionHead),
    refetchInterval: (query) =>
      isOpen(query.state.data ?? initial) &&
      (connection !== "live" || query.state.status === "error")
        ? pollMs
        : false,
  });
  const { stale, behindMs } = useFreshness(connection, dataUpdatedAt, canBid && isOpen(head));
  const { data: history } = api.auction.history.useQuery(input, {
    initialData: initialHistory,
    structuralSharing: (known, next) =>
      newerHistory(known as HistoryResult | undefined, next as HistoryResult),
    refetchInterval: (query) =>
      (connection === "live" || connection === "over") &&
      !lagsBehind(query.state.data ?? initialHistory, known)
        ? false
        : POLL_MS,
  });
  const offsetMs = useMeasuredClock(head, refresh);
  useOutbidNotice(head);

  const adopt = useCallback(
    (next: PublicHead) => {
      cache.auction.head.setData(input, (current = initial) =>
        next.seq >= current.seq ? mergeHead(current, next) : current,
      );
      refresh();
    },
    [cache, input, initial, refresh],
  );
  return {
    head,
    history,
    connection,
    stale,
    behindMs,
    viewers,
    offsetMs,
    extension,
    adopt,
    refresh,
  };
}

function connectionOf(head: PublicHead, status: string, opened: boolean): Connection {
  if (!isOpen(head)) return "over";
  if (status === "pending") return "live";
  return opened ? "reconnecting" : "connecting";
}
