"use client";
import { useEffect, useState } from "react";

/**
 * Milliseconds until `endsAt` by the server's clock; null before the first client render.
 * Ticks right after each whole second, so that all countdowns on a page turn together.
 * @param serverOffsetMs server clock minus this device's clock
 */
export function useTimeLeft(endsAt: number, serverOffsetMs = 0): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const next = endsAt - (Date.now() + serverOffsetMs);
      setLeft(Math.max(0, next));
      if (next > 0) timer = setTimeout(tick, (next % 1000) + 5);
    };
    tick();
    return () => clearTimeout(timer);
  }, [endsAt, serverOffsetMs]);
  return left;
}
