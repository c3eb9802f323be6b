"use client";
import type { AuctionEvent, AuctionHead, HistoryResult, PublicHead } from "@loopbid/validators";
import { useCallback, useMemo, useState } from "react";
import { api } from "../../trpc/client.tsx";
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
import { useOutbidNotice } from "./use-outbid-notice.ts";

export type Connection = "connecting" | "live" | "reconnecting" | "over";

export interface AuctionLive {
  head: AuctionHead;
  history: HistoryResult;
  connection: Connection;
  /** Server clock minus this device's clock, ms. */
  offsetMs: number;
  /** The end was moved while this page was open. */
  extended: boolean;
  /** Takes the head that came with an own bid, ahead of the event. */
  adopt: (head: PublicHead) => void;
  refresh: () => void;
}

const POLL_MS = 5_000;

/** The auction as it is now: what the server rendered, moved on by events, repaired by fetching where one is missing. */
export function useAuctionLive(initial: AuctionHead, initialHistory: HistoryResult): AuctionLive {
  const { listingId } = initial;
  const input = useMemo(() => ({ listingId }), [listingId]);
  const cache = api.useUtils();
  const [opened, setOpened] = useState(false);
  const [extended, setExtended] = useState(false);

  const refresh = useCallback(() => {
    void cache.auction.head.invalidate(input);
    void cache.auction.history.invalidate(input);
  }, [cache, input]);

  const onEvent = (event: AuctionEvent) => {
    const head = cache.auction.head.getData(input) ?? initial;
    const applied = applyEvent(head, event);
    cache.auction.head.setData(input, applied.head);
    const lines = cache.auction.history.getData(input) ?? initialHistory;
    const moved = applyToHistory(lines, event, head.viewer.tag);
    if (moved) cache.auction.history.setData(input, moved);
    else void cache.auction.history.invalidate(input);
    if (applied.stale) void cache.auction.head.invalidate(input);
    if (event.kind === "bid" && event.extended) setExtended(true);
  };

  const known = cache.auction.head.getData(input) ?? initial;
  const follow = api.auction.events.useSubscription(input, {
    enabled: isOpen(known),
    onStarted: () => setOpened(true),
    onData: ({ data }) => onEvent(data),
  });
  const connection = connectionOf(known, follow.status, opened);

  const { data: head } = api.auction.head.useQuery(input, {
    initialData: initial,
    structuralSharing: (known, next) =>
      newerHead(known as AuctionHead | undefined, next as AuctionHead),
    refetchInterval: (query) =>
      isOpen(query.state.data ?? initial) && connection !== "live" ? POLL_MS : false,
  });
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
  return { head, history, connection, offsetMs, extended, adopt, refresh };
}

function connectionOf(head: PublicHead, status: string, opened: boolean): Connection {
  if (!isOpen(head)) return "over";
  if (status === "pending") return "live";
  return opened ? "reconnecting" : "connecting";
}
