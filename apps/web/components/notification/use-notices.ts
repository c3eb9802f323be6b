"use client";
import type { Notification, NotificationsResult } from "@loopbid/validators";
import { api } from "../../trpc/client.tsx";
import { useLiveState, useResync, useUserEvent } from "../live/user-events.tsx";
import { withNews, withRead } from "./notice-pages.ts";

const POLL_MS = 30_000;

/** One's notifications as far as the reader has paged, moved on by events. */
export function useNotices(initial?: NotificationsResult) {
  const live = useLiveState();
  const cache = api.useUtils().notification.list;
  const query = api.notification.list.useInfiniteQuery(
    {},
    {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      ...(initial ? { initialData: { pages: [initial], pageParams: [null] } } : {}),
      refetchInterval: live === "reconnecting" ? POLL_MS : false,
    },
  );
  useResync(() => void cache.invalidate());
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, items };
}

/** Keeps the list that is in memory in step with events. Once, in the shell. */
export function useNoticeEvents(): void {
  const cache = api.useUtils().notification.list;
  useUserEvent("notification", ({ notification }) =>
    cache.setInfiniteData(
      {},
      (data) => data && { ...data, pages: withNews(data.pages, notification) },
    ),
  );
  useUserEvent("notifications-read", () => void cache.invalidate());
}

/** Marks as read, at once in what is shown. */
export function useMarkRead() {
  const cache = api.useUtils().notification.list;
  const { mutate } = api.notification.markRead.useMutation({
    onError: () => void cache.invalidate(),
  });
  return (which: { ids?: string[]; path?: string }) => {
    const isRead = ({ id, path }: Notification) =>
      (!which.ids || which.ids.includes(id)) && (!which.path || which.path === path);
    cache.setInfiniteData({}, (data) => data && { ...data, pages: withRead(data.pages, isRead) });
    mutate(which);
  };
}
