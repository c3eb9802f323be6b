"use client";
import { useEffect, useState } from "react";
import { useServerOffset } from "./server-clock.tsx";

const TICK_MS = 20_000;

/** The server's time (epoch ms), moved on every 20 s; null until the browser has taken over. */
export function useSlowNow(): number | null {
  const offset = useServerOffset();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now() + offset);
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [offset]);
  return now;
}
