"use client";
import type { AuctionHead, HistoryResult } from "@loopbid/validators";
import { createContext, type ReactNode, useContext } from "react";
import { type AuctionLive, useAuctionLive } from "./use-auction-live.ts";

const Context = createContext<AuctionLive | null>(null);

export type AuctionRoomProps = {
  head: AuctionHead;
  history: HistoryResult;
  /** Whether the reader may bid here: such a page keeps a close eye on its connection. */
  canBid: boolean;
  children: ReactNode;
};

/** One subscription for everything on the page that shows this auction. */
export function AuctionRoom({ head, history, canBid, children }: AuctionRoomProps) {
  return <Context value={useAuctionLive(head, history, canBid)}>{children}</Context>;
}

export function useAuction(): AuctionLive {
  const live = useContext(Context);
  if (!live) throw new Error("useAuction needs an AuctionRoom around it");
  return live;
}
