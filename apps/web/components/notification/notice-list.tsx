"use client";
import { Button, EmptyState, ErrorState, Skeleton } from "@loopbid/ui";
import type { Notification, NotificationsResult } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { NoticeRow } from "./notice-row.tsx";
import { useAgo } from "../shell/use-ago.ts";
import { useMarkRead, useNotices } from "./use-notices.ts";

export interface NoticeListProps {
  /** As the server rendered the page; the bell loads its own. */
  initial?: NotificationsResult;
  /** Only the newest so many, without a way to older ones. */
  most?: number;
  onLeave?: () => void;
}

export function NoticeList({ initial, most, onLeave }: NoticeListProps) {
  const t = useTranslations("notification.list");
  const ago = useAgo();
  const markRead = useMarkRead();
  const notices = useNotices(initial);
  const items = most === undefined ? notices.items : notices.items.slice(0, most);
  const onOpen = ({ id, read }: Notification) => {
    if (!read) markRead({ ids: [id] });
    onLeave?.();
  };
  if (notices.isPending) return <NoticeSkeleton label={t("loading")} />;
  if (notices.isError && items.length === 0) {
    return (
      <ErrorState
        title={t("failedTitle")}
        description={t("failedBody")}
        action={<Button onClick={() => void notices.refetch()}>{t("retry")}</Button>}
      />
    );
  }
  if (items.length === 0) {
    return (
      <EmptyState
        illustration="done"
        title={t("empty")}
        description={t("emptyBody")}
        className={most === undefined ? "" : "py-8"}
        action={
          most === undefined ? (
            <Button render={<Link href="/browse">{t("browse")}</Link>} />
          ) : undefined
        }
      />
    );
  }
  return (
    <>
      <ul aria-label={t("label")} className="flex flex-col gap-0.5">
        {items.map((notification) => (
          <li key={notification.id}>
            <NoticeRow notification={notification} ago={ago(notification.at)} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {most === undefined && notices.hasNextPage ? (
        <div className="mt-6 flex justify-center">
          <Button
            variant="secondary"
            disabled={notices.isFetchingNextPage}
            onClick={() => void notices.fetchNextPage()}
          >
            {t("more")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function NoticeSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-4 p-3">
      {["a", "b", "c", "d"].map((key) => (
        <div key={key} className="flex gap-3">
          <Skeleton className="size-12 rounded-tile" />
          <div className="flex flex-1 flex-col gap-2 pt-1">
            <Skeleton className="h-4 w-2/3" />
            <Skeleton className="h-3.5 w-full" />
          </div>
        </div>
      ))}
    </div>
  );
}
