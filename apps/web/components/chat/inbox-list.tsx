"use client";
import { Button, EmptyState, ErrorState } from "@loopbid/ui";
import type { ThreadsResult } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { InboxFilter, InboxView } from "./inbox-state.ts";
import { InboxRow } from "./inbox-row.tsx";
import { InboxSkeleton } from "./inbox-skeleton.tsx";
import type { ChatTimes } from "./use-chat-times.ts";
import { useInbox } from "./use-inbox.ts";

/** How many rows follow who is there: each costs a subscription. */
const WATCHED = 8;

export type InboxListProps = {
  view: InboxView;
  initial: ThreadsResult;
  currentId: string | null;
  times: ChatTimes;
};

export function InboxList({ view, initial, currentId, times }: InboxListProps) {
  const t = useTranslations("chat.inbox");
  const common = useTranslations("common");
  const inbox = useInbox(view, initial);
  if (inbox.isPending) return <InboxSkeleton label={t("loading")} />;
  if (inbox.isError && inbox.threads.length === 0) {
    return (
      <ErrorState
        title={t("failedTitle")}
        description={t("failedBody")}
        action={<Button onClick={() => void inbox.refetch()}>{common("retry")}</Button>}
      />
    );
  }
  if (inbox.threads.length === 0) return <Nothing filter={view.filter} />;
  return (
    <>
      <ul aria-label={t("threads")} className="divide-y divide-line">
        {inbox.threads.map((thread, index) => (
          <li key={thread.id}>
            <InboxRow
              thread={thread}
              listingId={view.listingId ?? null}
              watched={index < WATCHED}
              current={thread.id === currentId}
              times={times}
            />
          </li>
        ))}
      </ul>
      {inbox.hasNextPage ? (
        <div className="flex justify-center p-4">
          <Button
            size="sm"
            variant="secondary"
            className="hit-area"
            loading={inbox.isFetchingNextPage}
            onClick={() => void inbox.fetchNextPage()}
          >
            {t("more")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Nothing({ filter }: { filter: InboxFilter }) {
  const t = useTranslations("chat.inbox");
  const sell = filter === "selling";
  return (
    <EmptyState
      illustration={filter === "unread" ? "done" : "chat"}
      title={t(`empty.${filter}`)}
      description={t(`empty.${filter}Body`)}
      action={
        filter === "unread" ? undefined : (
          <Button
            variant="secondary"
            render={<Link href={sell ? "/sell" : "/browse"}>{t(sell ? "sell" : "browse")}</Link>}
          />
        )
      }
    />
  );
}
