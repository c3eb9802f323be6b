"use client";
import { useEffect, useState } from "react";
import type { ThreadState } from "./thread-state.ts";

/**
 * The number after which messages are new to the reader: where they had read up to when they opened the thread, and
 * again whenever messages come while the tab is hidden. Null where nothing is.
 */
export function useNewDivider(state: ThreadState): number | null {
  const [after, setAfter] = useState<number | null>(() =>
    state.messages.some(({ seq, mine }) => !mine && seq > state.readSeq) ? state.readSeq : null,
  );
  const newest = state.messages.at(-1);
  useEffect(() => {
    if (!newest || newest.mine || document.visibilityState === "visible") return;
    setAfter((now) => (now !== null && now > state.readSeq ? now : state.readSeq));
  }, [newest, state.readSeq]);
  useEffect(() => {
    // An own answer says that all before it is no news any more.
    if (newest?.mine && after !== null && newest.seq > after) setAfter(null);
  }, [newest, after]);
  return after;
}
