"use client";
import { TabLinks } from "@loopbid/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { badgeText } from "../live/unread.ts";
import { useUnread } from "../live/user-events.tsx";

const PAGES = [
  "listings",
  "bids",
  "purchases",
  "watching",
  "searches",
  "decisions",
  "settings",
] as const;

export function AccountNav() {
  const t = useTranslations("common.nav");
  const label = useTranslations("account")("nav");
  const chat = useTranslations("chat.nav");
  const { messages } = useUnread();
  const path = usePathname();
  return (
    <TabLinks
      aria-label={label}
      items={[
        ...PAGES.map((page) => ({
          id: page,
          label: t(page),
          current:
            path.startsWith(`/account/${page}`) ||
            (page === "settings" && path.startsWith("/account/notifications")),
          render: <Link href={`/account/${page}`} />,
        })),
        {
          id: "messages",
          label: chat("messages"),
          count: badgeText(messages),
          render: <Link href="/messages" />,
        },
      ]}
    />
  );
}
