import type { Notification, NotificationsResult } from "@loopbid/validators";

type Pages = readonly NotificationsResult[];

/** With news on top; an event that comes twice is in the list once. */
export function withNews(pages: Pages, news: Notification): NotificationsResult[] {
  const [first, ...rest] = pages;
  if (!first) return [];
  const known = pages.some(({ items }) => items.some(({ id }) => id === news.id));
  return known ? [first, ...rest] : [{ ...first, items: [news, ...first.items] }, ...rest];
}

export function withRead(
  pages: Pages,
  isRead: (notification: Notification) => boolean,
): NotificationsResult[] {
  return pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (isRead(item) ? { ...item, read: true } : item)),
  }));
}
