"use client";
import type { AuctionHead } from "@loopbid/validators";
import { useEffect, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { useServerOffset } from "../shell/server-clock.tsx";
import { isOpen } from "./is-open.ts";

const OVERDUE_POLL_MS = 2_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Server clock minus this device's clock: the server's time is taken as the middle of one round trip. Past the end it
 * asks until the hammer has fallen, in case that event was lost.
 */
export function useMeasuredClock(head: AuctionHead, refresh: () => void): number {
  const { client } = api.useUtils();
  const [offset, setOffset] = useState(useServerOffset());
  const { listingId } = head;
  useEffect(() => {
    let gone = false;
    const asked = performance.now();
    client.auction.head
      .query({ listingId })
      .then(({ serverTime }) => {
        const trip = performance.now() - asked;
        if (!gone) setOffset(Math.round(Date.parse(serverTime) + trip / 2 - Date.now()));
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [client, listingId]);

  const endsAt = Date.parse(head.effectiveEndsAt);
  const open = isOpen(head);
  useEffect(() => {
    if (!open) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const left = endsAt - (Date.now() + offset);
      const delay = left > 0 ? Math.min(left + 300, LONGEST_TIMER_MS) : OVERDUE_POLL_MS;
      timer = setTimeout(() => {
        if (endsAt <= Date.now() + offset) refresh();
        wait();
      }, delay);
    };
    wait();
    return () => clearTimeout(timer);
  }, [endsAt, offset, open, refresh]);
  return offset;
}
