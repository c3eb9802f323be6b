"use client";
import { Avatar, Menu } from "@loopbid/ui";
import type { Me } from "@loopbid/validators";
import {
  BellRing,
  Bookmark,
  Gavel,
  Inbox,
  LogOut,
  MessageSquare,
  Package,
  Settings,
  ShoppingBag,
  UserRound,
} from "lucide-react";
import Link from "next/link";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { badgeText } from "../live/unread.ts";
import { useUnread } from "../live/user-events.tsx";
import { useLeavePush } from "../notification/use-leave-push.ts";

export function AccountMenu({ me, mailbox }: { me: Me; mailbox: boolean }) {
  const t = useTranslations("common.nav");
  const chat = useTranslations("chat.nav");
  const { messages } = useUnread();
  const leavePush = useLeavePush();
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t("account", { name: me.name })}
          className="hit-area rounded-full p-0.5 ring-1 ring-line transition-shadow hover:ring-ink"
        >
          <Avatar name={me.name} seed={me.id} size="md" />
        </button>
      }
      items={[
        { kind: "heading", id: "who", label: me.name },
        {
          id: "messages",
          label: chat("messages"),
          icon: <MessageSquare aria-hidden />,
          aside: badgeText(messages),
          render: <Link href="/messages" />,
        },
        {
          id: "bids",
          label: t("bids"),
          icon: <Gavel aria-hidden />,
          render: <Link href="/account/bids" />,
        },
        {
          id: "purchases",
          label: t("purchases"),
          icon: <ShoppingBag aria-hidden />,
          render: <Link href="/account/purchases" />,
        },
        {
          id: "watching",
          label: t("watching"),
          icon: <Bookmark aria-hidden />,
          render: <Link href="/account/watching" />,
        },
        {
          id: "searches",
          label: t("searches"),
          icon: <BellRing aria-hidden />,
          render: <Link href="/account/searches" />,
        },
        {
          id: "listings",
          label: t("listings"),
          icon: <Package aria-hidden />,
          render: <Link href="/account/listings" />,
        },
        { kind: "separator", id: "line-1" },
        {
          id: "profile",
          label: t("profile"),
          icon: <UserRound aria-hidden />,
          render: <Link href={`/u/${me.handle}`} />,
        },
        {
          id: "settings",
          label: t("settings"),
          icon: <Settings aria-hidden />,
          render: <Link href="/account/settings" />,
        },
        ...(mailbox
          ? [
              {
                id: "mailbox",
                label: t("mailbox"),
                icon: <Inbox aria-hidden />,
                render: <Link href="/dev/mailbox" />,
              },
            ]
          : []),
        { kind: "separator", id: "line-2" },
        {
          id: "sign-out",
          label: t("signOut"),
          icon: <LogOut aria-hidden />,
          onSelect: () => void leavePush().then(() => signOut({ callbackUrl: "/" })),
        },
      ]}
    />
  );
}
