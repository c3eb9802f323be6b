"use client";
import { useEffect, useRef, useState } from "react";
import { api } from "../../trpc/client.tsx";
import type { ThreadState } from "./thread-state.ts";

const SETTLE_MS = 250;

function subscribeAttention(listener: () => void): () => void {
  document.addEventListener("visibilitychange", listener);
  window.addEventListener("focus", listener);
  window.addEventListener("blur", listener);
  return () => {
    document.removeEventListener("visibilitychange", listener);
    window.removeEventListener("focus", listener);
    window.removeEventListener("blur", listener);
  };
}

/** Marks as read what the person has in sight: the tab is shown, and the newest message with it. */
export function useReadMarks(threadId: string, state: ThreadState, atNewest: boolean): void {
  const { client } = api.useUtils();
  const [shown, setShown] = useState(false);
  const told = useRef(0);
  const newest = state.messages.at(-1)?.seq ?? 0;
  const { readSeq } = state;
  useEffect(() => {
    const look = () => setShown(document.visibilityState === "visible");
    look();
    return subscribeAttention(look);
  }, []);
  useEffect(() => {
    if (!shown || !atNewest || newest <= Math.max(readSeq, told.current)) return;
    const timer = setTimeout(() => {
      told.current = newest;
      client.chat.markRead.mutate({ threadId, seq: newest }).catch(() => {
        // Told again with the next message, or when the thread is next in sight.
        told.current = 0;
      });
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [client, threadId, shown, atNewest, newest, readSeq]);
}
