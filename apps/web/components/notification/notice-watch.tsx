"use client";
import { type ToastTone, useToast } from "@loopbid/ui";
import type { Notification, NotificationType } from "@loopbid/validators";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useUnread, useUserEvent } from "../live/user-events.tsx";
import { useMarkRead, useNoticeEvents } from "./use-notices.ts";
import { useNoticeWords } from "./use-notice-words.ts";

const TONES: Partial<Record<NotificationType, ToastTone>> = {
  outbid: "ember",
  "auction-ending": "ember",
  "ending-soon": "ember",
  bought: "success",
  sold: "success",
  "listing-removed": "danger",
  decision: "danger",
};

/** Says what just happened, and takes as read what the page in front of the reader shows anyway. Once, in the shell. */
export function NoticeWatch() {
  const t = useTranslations("notification.list");
  const words = useNoticeWords();
  const toast = useToast();
  const router = useRouter();
  const here = usePathname();
  const markRead = useMarkRead();
  const { notifications: unread } = useUnread();
  useNoticeEvents();
  useUserEvent("notification", ({ notification }) => {
    const { id, path, type } = notification as Notification;
    if (pathOf(path) === here && document.visibilityState === "visible") {
      markRead({ ids: [id] });
      return;
    }
    if (here === "/notifications") return;
    const { title, body } = words(notification);
    toast.show({
      id,
      title,
      description: body,
      tone: TONES[type] ?? "neutral",
      action: {
        label: t("open"),
        onClick: () => {
          markRead({ ids: [id] });
          router.push(path);
        },
      },
    });
  });
  useEffect(() => {
    if (unread > 0) markRead({ path: here });
    // Whoever comes to a page has read what led there; what comes while they look is handled above.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [here, unread > 0]);
  return null;
}

function pathOf(path: string): string {
  return path.replace(/[?#].*$/, "");
}
