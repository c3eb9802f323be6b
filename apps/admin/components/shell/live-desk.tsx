"use client";
import { createContext, type ReactNode, useContext } from "react";
import { useLiveCases } from "../cases/use-live-cases.ts";

const LiveDesk = createContext(false);

/** One subscription for the whole app: the count beside the pages is live too. */
export function LiveDeskProvider({ children }: { children: ReactNode }) {
  return <LiveDesk value={useLiveCases()}>{children}</LiveDesk>;
}

/** True while the server can say that cases changed. */
export function useDeskIsLive(): boolean {
  return useContext(LiveDesk);
}
