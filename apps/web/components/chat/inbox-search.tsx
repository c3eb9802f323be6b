"use client";
import { Avatar, Button, EmptyState, Spinner } from "@loopbid/ui";
import type { SearchMessagesResult } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { excerpt, markHits } from "./message-text.ts";
import type { ChatTimes } from "./use-chat-times.ts";

export type InboxSearchProps = { query: string; times: ChatTimes };

/** What the reader's own threads say about a word; each hit leads to its place in the thread. */
export function InboxSearch({ query, times }: InboxSearchProps) {
  const t = useTranslations("chat.search");
  const common = useTranslations("common");
  const search = api.chat.search.useInfiniteQuery(
    { q: query },
    { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: (before) => before },
  );
  if (search.isPending) {
    return (
      <div className="flex justify-center p-8">
        <Spinner label={t("searching")} />
      </div>
    );
  }
  if (search.isError) {
    return (
      <div role="alert" className="flex flex-col items-center gap-3 p-8 text-center text-muted">
        <p>{t("failed")}</p>
        <Button size="sm" variant="secondary" onClick={() => void search.refetch()}>
          {common("retry")}
        </Button>
      </div>
    );
  }
  const hits = search.data.pages.flatMap((page) => page.hits);
  if (hits.length === 0) {
    return (
      <EmptyState illustration="search" title={t("none", { query })} description={t("noneBody")} />
    );
  }
  return (
    <>
      <p role="status" className="px-4 pt-1 pb-2 text-[0.8125rem] text-muted">
        {t(search.hasNextPage ? "resultsMore" : "results", { count: hits.length })}
      </p>
      <ul className="divide-y divide-line border-t border-line">
        {hits.map((hit) => (
          <li key={hit.message.id}>
            <Hit hit={hit} query={query} times={times} />
          </li>
        ))}
      </ul>
      {search.hasNextPage ? (
        <div className="flex justify-center p-4">
          <Button
            size="sm"
            variant="secondary"
            loading={search.isFetchingNextPage}
            onClick={() => void search.fetchNextPage()}
          >
            {t("more")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

type HitProps = {
  hit: SearchMessagesResult["hits"][number];
  query: string;
  times: ChatTimes;
};

function Hit({ hit: { thread, message }, query, times }: HitProps) {
  const t = useTranslations("chat.inbox");
  const text = excerpt(message.text, query);
  const [before, after] = t("you", { text: "\u0000" }).split("\u0000");
  return (
    <Link
      href={`/messages/${thread.id}?at=${message.seq}`}
      data-testid="hit"
      className="flex gap-3 px-4 py-3 -outline-offset-2 transition-colors hover:bg-sunken"
    >
      <Avatar name={thread.peer.name} seed={thread.peer.handle} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate font-semibold">{thread.peer.name}</span>
          <time dateTime={message.sentAt} className="figures shrink-0 text-xs text-subtle">
            {times.ago(message.sentAt)}
          </time>
        </span>
        <span className="block truncate text-[0.8125rem] text-muted">{thread.listing.title}</span>
        <span className="mt-0.5 line-clamp-2 text-sm wrap-anywhere">
          {message.mine ? before : null}
          {markHits(text, query).map((part, at) =>
            part.hit ? (
              <mark key={at} className="rounded-xs bg-volt-soft px-0.5 font-semibold text-ink">
                {part.text}
              </mark>
            ) : (
              part.text
            ),
          )}
          {message.mine ? after : null}
        </span>
      </span>
    </Link>
  );
}
