"use client";
import { IconButton } from "@loopbid/ui";
import { MessageSquare } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { badgeText } from "../live/unread.ts";
import { useUnread } from "../live/user-events.tsx";

/** The way to the inbox, with what is unread, live. */
export function MessagesLink() {
  const t = useTranslations("chat.nav");
  const { messages } = useUnread();
  return (
    <IconButton
      label={messages > 0 ? t("messagesUnread", { count: messages }) : t("messages")}
      icon={<MessageSquare aria-hidden />}
      count={badgeText(messages)}
      render={<Link href="/messages" />}
    />
  );
}
