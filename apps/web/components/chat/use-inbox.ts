"use client";
import type { ThreadsResult } from "@loopbid/validators";
import { api } from "../../trpc/client.tsx";
import { useLiveState, useResync, useUserEvent } from "../live/user-events.tsx";
import { INBOX_FILTERS, type InboxView, withRead, withThread } from "./inbox-state.ts";

const POLL_MS = 15_000;

/** The lists of threads, each as far as the reader has paged, moved on by events. */
export function useInbox(view: InboxView, initial: ThreadsResult) {
  const cache = api.useUtils();
  const live = useLiveState();
  const rendered = view.filter === "all" && view.listingId === undefined;
  const query = api.chat.threads.useInfiniteQuery(view, {
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...(rendered ? { initialData: { pages: [initial], pageParams: [null] } } : {}),
    refetchInterval: live === "reconnecting" ? POLL_MS : false,
  });
  type Change = (pages: readonly ThreadsResult[], of: InboxView) => ThreadsResult[];
  const update = (change: Change) => {
    const views: InboxView[] = INBOX_FILTERS.map((filter) => ({ filter }));
    for (const of of view.listingId === undefined ? views : [...views, view]) {
      cache.chat.threads.setInfiniteData(
        of,
        (data) => data && { ...data, pages: change(data.pages, of) },
      );
    }
  };
  useUserEvent("message", ({ thread }) => update((pages, of) => withThread(pages, thread, of)));
  useUserEvent("read", (mark) => update((pages) => withRead(pages, mark)));
  useResync(() => void cache.chat.threads.invalidate());
  const threads = query.data?.pages.flatMap((page) => page.threads) ?? [];
  return { ...query, threads };
}
