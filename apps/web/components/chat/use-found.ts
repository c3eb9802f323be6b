"use client";
import { useEffect, useState } from "react";
import type { ThreadLive } from "./use-thread.ts";

const SHOWN_FOR_MS = 2_500;

/** Leads to a message that a search found: fetches back to it, scrolls there and lights it up for a moment. */
export function useFound(found: number | null, live: ThreadLive): number | null {
  const [shown, setShown] = useState<number | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const { state, older, loadOlder } = live;
  const there = found !== null && state.messages.some(({ seq }) => seq === found);
  useEffect(() => {
    if (found === null || found === done) return;
    if (!there) {
      if (older === "more") void loadOlder();
      return;
    }
    document.getElementById(`message-${found}`)?.scrollIntoView({ block: "center" });
    setDone(found);
    setShown(found);
  }, [found, there, done, older, loadOlder, state.messages]);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => setShown(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return shown;
}
