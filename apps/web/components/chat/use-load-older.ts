"use client";
import { type RefObject, useEffect, useRef } from "react";
import type { ThreadLive } from "./use-thread.ts";

/** Older messages are fetched this many pixels before the reader gets to them. */
const AHEAD = "600px";

/** Fetches older messages while the start of what is there is near. @returns the ref of what stands at that start. */
export function useLoadOlder(
  log: RefObject<HTMLElement | null>,
  older: ThreadLive["older"],
  loadOlder: () => Promise<void>,
): RefObject<HTMLDivElement | null> {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = top.current;
    if (!mark || older !== "more") return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void loadOlder();
      },
      { root: log.current, rootMargin: `${AHEAD} 0px 0px 0px` },
    );
    watch.observe(mark);
    return () => watch.disconnect();
  }, [log, older, loadOlder]);
  return top;
}
