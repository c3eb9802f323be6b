"use client";
import { IconButton, Menu } from "@loopbid/ui";
import type { ThreadSummary } from "@loopbid/validators";
import { Ban, EllipsisVertical, Flag, Tag, Undo2, UserRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

export type ThreadMenuProps = {
  thread: ThreadSummary;
  onReport: () => void;
  onBlock: () => void;
};

export function ThreadMenu({ thread, onReport, onBlock }: ThreadMenuProps) {
  const t = useTranslations("chat.menu");
  const { peer, listing, blocked } = thread;
  const name = peer.name;
  return (
    <Menu
      trigger={<IconButton label={t("label")} icon={<EllipsisVertical aria-hidden />} />}
      items={[
        {
          id: "listing",
          label: t("listing"),
          icon: <Tag aria-hidden />,
          render: <Link href={`/listing/${listing.slug}`} />,
        },
        {
          id: "profile",
          label: t("profile", { name }),
          icon: <UserRound aria-hidden />,
          render: <Link href={`/u/${peer.handle}`} />,
        },
        { kind: "separator", id: "line" },
        {
          id: "report",
          label: t("report", { name }),
          icon: <Flag aria-hidden />,
          onSelect: onReport,
        },
        blocked === "BY_ME"
          ? {
              id: "unblock",
              label: t("unblock", { name }),
              icon: <Undo2 aria-hidden />,
              onSelect: onBlock,
            }
          : {
              id: "block",
              label: t("block", { name }),
              icon: <Ban aria-hidden />,
              tone: "danger" as const,
              onSelect: onBlock,
            },
      ]}
    />
  );
}
