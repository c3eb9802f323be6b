"use client";
import { Avatar, Menu } from "@loopbid/ui";
import type { Me } from "@loopbid/validators";
import {
  Bookmark,
  Gavel,
  Inbox,
  LogOut,
  Package,
  Settings,
  ShoppingBag,
  UserRound,
} from "lucide-react";
import Link from "next/link";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";

export function AccountMenu({ me, mailbox }: { me: Me; mailbox: boolean }) {
  const t = useTranslations("common.nav");
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
          onSelect: () => void signOut({ callbackUrl: "/" }),
        },
      ]}
    />
  );
}
