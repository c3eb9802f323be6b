"use client";
import type { AuctionHead, HistoryResult } from "@loopbid/validators";
import { createContext, type ReactNode, useContext } from "react";
import { type AuctionLive, useAuctionLive } from "./use-auction-live.ts";

const Context = createContext<AuctionLive | null>(null);

export type AuctionRoomProps = { head: AuctionHead; history: HistoryResult; children: ReactNode };

/** One subscription for everything on the page that shows this auction. */
export function AuctionRoom({ head, history, children }: AuctionRoomProps) {
  return <Context value={useAuctionLive(head, history)}>{children}</Context>;
}

export function useAuction(): AuctionLive {
  const live = useContext(Context);
  if (!live) throw new Error("useAuction needs an AuctionRoom around it");
  return live;
}
