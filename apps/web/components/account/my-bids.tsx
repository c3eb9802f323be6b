"use client";
import type { RouterOutputs } from "@loopbid/api";
import { useCallback, useEffect, useRef } from "react";
import { api } from "../../trpc/client.tsx";
import { BidRow, type MyBid } from "./bid-row.tsx";

type Result = RouterOutputs["auction"]["myBids"];

export interface MyBidsProps {
  filter: "active" | "ended";
  page: number;
  initial: Result;
}

/** Where no event gets through, this still keeps the list from being old. */
const POLL_MS = 15_000;
/** A burst of bids is one refetch. */
const GATHER_MS = 300;

export function MyBids({ filter, page, initial }: MyBidsProps) {
  const active = filter === "active";
  const { data, refetch } = api.auction.myBids.useQuery(
    { filter, page },
    { initialData: initial, refetchInterval: active ? POLL_MS : false, refetchOnWindowFocus: true },
  );
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const onChange = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void refetch();
    }, GATHER_MS);
  }, [refetch]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  return (
    <>
      {active
        ? data.items.map((bid) => <Follower key={bid.listing.id} bid={bid} onChange={onChange} />)
        : null}
      <ul className="divide-y divide-line">
        {data.items.map((bid) => (
          <BidRow key={bid.listing.id} bid={bid} />
        ))}
      </ul>
    </>
  );
}

/** Listens to one auction. A snapshot that says what is shown already needs no refetch. */
function Follower({ bid: { listing }, onChange }: { bid: MyBid; onChange: () => void }) {
  api.auction.events.useSubscription(
    { listingId: listing.id },
    {
      onData: ({ data: event }) => {
        if (!("head" in event)) return;
        const same =
          event.head.bidCount === listing.bidCount && event.head.priceCents === listing.priceCents;
        if (event.kind !== "snapshot" || !same || event.head.status !== "LIVE") onChange();
      },
    },
  );
  return null;
}
