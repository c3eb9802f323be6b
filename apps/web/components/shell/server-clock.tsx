"use client";
import { createContext, type ReactNode, useContext, useState } from "react";

const Offset = createContext(0);

/** Loading a page takes a moment; a difference below this is that moment, not a wrong clock. */
const TOLERANCE_MS = 5_000;

/** Knows how far this device's clock is off, from the time that the server put into the page. */
export function ServerClock({ now, children }: { now: number; children: ReactNode }) {
  const [offset] = useState(() => {
    const difference = now - Date.now();
    return Math.abs(difference) < TOLERANCE_MS ? 0 : difference;
  });
  return <Offset value={offset}>{children}</Offset>;
}

/** Server clock minus this device's clock, in ms. */
export function useServerOffset(): number {
  return useContext(Offset);
}
