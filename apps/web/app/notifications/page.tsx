import { IconButton } from "@loopbid/ui";
import { Settings } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireMe } from "../../components/account/require-me.ts";
import { MarkAllRead } from "../../components/notification/mark-all-read.tsx";
import { NoticeList } from "../../components/notification/notice-list.tsx";
import { getCaller } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notification.list");
  return { title: t("title"), robots: { index: false } };
}

export default async function NotificationsPage() {
  await requireMe("/notifications");
  const [t, caller] = await Promise.all([getTranslations("notification"), getCaller()]);
  const initial = await caller.notification.list({});
  return (
    <div className="page max-w-3xl py-8 sm:py-12">
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="text-headline">{t("list.title")}</h1>
        <div className="flex items-center gap-1">
          <MarkAllRead />
          <IconButton
            label={t("bell.settings")}
            icon={<Settings aria-hidden />}
            render={<Link href="/account/notifications" />}
          />
        </div>
      </div>
      <div className="max-sm:-mx-3">
        <NoticeList initial={initial} />
      </div>
    </div>
  );
}
