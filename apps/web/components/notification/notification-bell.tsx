"use client";
import { IconButton, Popover } from "@loopbid/ui";
import { Bell, Settings } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { badgeText } from "../live/unread.ts";
import { useUnread } from "../live/user-events.tsx";
import { MarkAllRead } from "./mark-all-read.tsx";
import { NoticeList } from "./notice-list.tsx";

/** How many the popover shows. */
const NEWEST = 6;

/** The bell with what is unread, live: a list to look into where there is room, the way to the page where there is none. */
export function NotificationBell() {
  const t = useTranslations("notification.bell");
  const [open, setOpen] = useState(false);
  const { notifications: unread } = useUnread();
  const shared = {
    label: unread > 0 ? t("labelUnread", { count: unread }) : t("label"),
    icon: <Bell aria-hidden />,
    count: badgeText(unread),
  };
  const close = () => setOpen(false);
  return (
    <>
      <IconButton {...shared} className="md:hidden" render={<Link href="/notifications" />} />
      <Popover
        align="end"
        open={open}
        onOpenChange={setOpen}
        className="w-104 p-0"
        trigger={<IconButton {...shared} className="max-md:hidden" />}
      >
        <div className="flex items-center justify-between gap-2 border-b border-line py-2 ps-5 pe-2">
          <h2 className="font-sans text-base font-semibold tracking-normal">{t("title")}</h2>
          <div className="flex items-center">
            <MarkAllRead />
            <IconButton
              size="sm"
              label={t("settings")}
              icon={<Settings aria-hidden />}
              render={<Link href="/account/notifications" onClick={close} />}
            />
          </div>
        </div>
        <div className="max-h-[min(32rem,70vh)] overflow-y-auto overscroll-contain p-2">
          <NoticeList most={NEWEST} onLeave={close} />
        </div>
        <Link
          href="/notifications"
          onClick={close}
          className="block border-t border-line px-5 py-3.5 text-center text-sm font-semibold hover:bg-ink/5"
        >
          {t("seeAll")}
        </Link>
      </Popover>
    </>
  );
}
