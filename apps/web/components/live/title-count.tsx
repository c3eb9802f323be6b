"use client";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { badgeText } from "./unread.ts";
import { useUnread } from "./user-events.tsx";

const COUNT = /^\(\d+\+?\) /;

/** Puts the number of unread messages before the tab's title, and back there when a page sets its own. */
export function TitleCount() {
  const { messages } = useUnread();
  const path = usePathname();
  useEffect(() => {
    const count = badgeText(messages);
    const apply = () => {
      const title = document.title.replace(COUNT, "");
      const wanted = count ? `(${count}) ${title}` : title;
      if (document.title !== wanted) document.title = wanted;
    };
    apply();
    const watch = new MutationObserver(apply);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, [messages, path]);
  return null;
}
