"use client";
import type { ChatMessage, MessagesResult, ThreadSummary } from "@loopbid/validators";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { api } from "../../trpc/client.tsx";
import { newBidKey } from "../auction/bid-steps.ts";
import { ANSWER_WITHIN_MS } from "../auction/send-bid.ts";
import { useLiveState, useResync, useUserEvent } from "../live/user-events.tsx";
import { useChat } from "./chat-provider.tsx";
import type { Queued } from "./outbox.ts";
import { ThreadRepair } from "./thread-repair.ts";
import { gapAfter, hasOlder, type ThreadState } from "./thread-state.ts";

export interface ThreadLive {
  thread: ThreadSummary;
  state: ThreadState;
  /** What this tab has written and the server has not confirmed, in order. */
  queued: readonly Queued[];
  older: "none" | "more" | "loading" | "failed";
  loadOlder: () => Promise<void>;
  send: (text: string, images: ChatMessage["images"]) => void;
  retry: (key: string) => void;
  discard: (key: string) => void;
  refresh: () => void;
}

/** Without the socket, what it would bring is asked for this often. */
const POLL_MS = 5_000;

/** A thread as it is now: what the server rendered, moved on by events, repaired by fetching where one is missing. */
export function useThread(initial: ThreadSummary, page: MessagesResult): ThreadLive {
  const threadId = initial.id;
  const { store, sender } = useChat();
  const cache = api.useUtils();
  useState(() => store.seed(threadId, page.messages, initial));
  const read = useCallback(() => store.thread(threadId), [store, threadId]);
  const state = useSyncExternalStore(store.subscribe, read, read);
  const outbox = useSyncExternalStore(store.subscribe, store.outbox, store.outbox);
  const queued = useMemo(
    () => outbox.filter((each) => each.threadId === threadId),
    [outbox, threadId],
  );

  const { data: thread } = api.chat.thread.useQuery({ threadId }, { initialData: initial });
  const repair = useRepair(threadId);
  const refresh = useCallback(() => {
    void cache.chat.thread.invalidate({ threadId });
    repair.ask("anew");
  }, [cache, threadId, repair]);
  useUserEvent("message", ({ thread: next }) => {
    if (next.id === threadId) cache.chat.thread.setData({ threadId }, next);
  });
  useResync(refresh);
  const gap = gapAfter(state);
  useEffect(() => {
    if (gap !== null) repair.ask("gaps");
  }, [gap, repair]);
  const live = useLiveState();
  useEffect(() => {
    if (live === "live") return;
    const timer = setInterval(() => navigator.onLine && refresh(), POLL_MS);
    return () => clearInterval(timer);
  }, [live, refresh]);

  const { loading, failed, loadOlder } = useOlder(threadId, state);
  const older = loading ? "loading" : failed ? "failed" : hasOlder(state) ? "more" : "none";

  const send = (text: string, images: ChatMessage["images"]) => {
    const queuedAt = new Date().toISOString();
    const rest = { state: "sending", refusal: null } as const;
    store.enqueue({ key: newBidKey(), threadId, text, images, queuedAt, ...rest });
    sender.kick();
  };
  const retry = (key: string) => {
    store.patch(key, { state: "sending", refusal: null });
    sender.kick();
  };
  const discard = (key: string) => store.discard(key);
  return { thread, state, queued, older, loadOlder, send, retry, discard, refresh };
}

function useRepair(threadId: string): ThreadRepair {
  const { store } = useChat();
  const { client } = api.useUtils();
  const [repair] = useState(
    () =>
      new ThreadRepair(threadId, store, async (afterSeq) => {
        const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
        const page = await client.chat.messages.query({ threadId, afterSeq }, { signal });
        return page.messages;
      }),
  );
  useEffect(() => repair.stop, [repair]);
  return repair;
}

function useOlder(threadId: string, state: ThreadState) {
  const { store } = useChat();
  const { client } = api.useUtils();
  const [loading, setLoading] = useState(false);
  const [failed, setFailed] = useState(false);
  const busy = useRef(false);
  const first = state.messages[0]?.seq ?? state.seq + 1;
  const loadOlder = useCallback(async () => {
    if (busy.current || first <= 1) return;
    busy.current = true;
    setLoading(true);
    setFailed(false);
    try {
      const page = await client.chat.messages.query({ threadId, beforeSeq: first });
      store.add(threadId, page.messages);
    } catch {
      setFailed(true);
    }
    busy.current = false;
    setLoading(false);
  }, [client, store, threadId, first]);
  return { loading, failed, loadOlder };
}
