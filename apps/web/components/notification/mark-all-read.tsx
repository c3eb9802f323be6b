"use client";
import { Button } from "@loopbid/ui";
import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useUnread } from "../live/user-events.tsx";
import { useMarkRead } from "./use-notices.ts";

export function MarkAllRead() {
  const t = useTranslations("notification.bell");
  const markRead = useMarkRead();
  const { notifications } = useUnread();
  return (
    <Button
      size="sm"
      variant="ghost"
      disabled={notifications === 0}
      iconStart={<CheckCheck aria-hidden />}
      onClick={() => markRead({})}
    >
      {t("markAll")}
    </Button>
  );
}
