"use client";
import { useEffect, useState } from "react";

const TICK_MS = 10_000;

/** The server's clock, every ten seconds; `initial` is what the server rendered with. */
export function useNow(offsetMs: number, initial: number): number {
  const [now, setNow] = useState(initial);
  useEffect(() => {
    const tick = () => setNow(Date.now() + offsetMs);
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [offsetMs]);
  return now;
}
