"use client";
import { cn, Input } from "@loopbid/ui";
import type { ThreadsResult } from "@loopbid/validators";
import { Search, X } from "lucide-react";
import { useSearchParams, useSelectedLayoutSegment } from "next/navigation";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useState } from "react";
import { useUnread } from "../live/user-events.tsx";
import { INBOX_FILTERS, type InboxFilter } from "./inbox-state.ts";
import { InboxList } from "./inbox-list.tsx";
import { InboxSearch } from "./inbox-search.tsx";
import { useChatTimes } from "./use-chat-times.ts";

const LEAST_QUERY = 2;
const SETTLE_MS = 250;

/** All conversations, with filters and search; beside the open one where there is room. */
export function InboxPane({ initial }: { initial: ThreadsResult }) {
  const t = useTranslations("chat");
  const currentId = useSelectedLayoutSegment();
  const times = useChatTimes();
  const { messages: unread } = useUnread();
  const [filter, setFilter] = useState<InboxFilter>("all");
  const [words, setWords] = useState("");
  const listingId = useListing();
  const query = useSettled(words.trim());
  const searching = useDeferredValue(query.length >= LEAST_QUERY);
  return (
    <section
      aria-label={t("inbox.title")}
      className={cn(
        "flex min-h-0 min-w-0 flex-col border-line md:border-e",
        currentId && "max-md:hidden",
      )}
    >
      <div className="flex flex-col gap-3 px-4 pt-4 pb-3 sm:pt-5">
        <h2 className="text-title">{t("inbox.title")}</h2>
        {listingId ? (
          <Link
            href="/messages"
            className="flex min-h-11 items-center justify-between gap-2 rounded-control bg-tint px-3.5 text-sm font-semibold hover:bg-tile"
          >
            {t("inbox.ofListing")}
            <span className="flex items-center gap-1 text-muted">
              {t("inbox.allListings")}
              <X aria-hidden className="size-4" />
            </span>
          </Link>
        ) : null}
        <Input
          type="search"
          aria-label={t("search.label")}
          placeholder={t("search.placeholder")}
          value={words}
          maxLength={80}
          onValueChange={setWords}
          start={<Search aria-hidden />}
          end={
            words ? (
              <button
                type="button"
                aria-label={t("search.clear")}
                onClick={() => setWords("")}
                className="hit-area flex size-6 items-center justify-center rounded-full"
              >
                <X aria-hidden className="size-4" />
              </button>
            ) : null
          }
        />
        <div
          role="group"
          aria-label={t("inbox.filters")}
          className={cn(
            "scrollbar-none -mx-4 flex gap-1.5 overflow-x-auto px-4",
            searching && "hidden",
          )}
        >
          {INBOX_FILTERS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={filter === each}
              onClick={() => setFilter(each)}
              className={cn(
                "hit-area flex h-9 shrink-0 items-center gap-1.5 rounded-full border px-3.5 text-sm font-semibold transition-colors",
                filter === each
                  ? "border-action bg-action text-on-action"
                  : "border-line bg-surface hover:border-ink",
              )}
            >
              {t(`inbox.${each}`)}
              {each === "unread" && unread > 0 ? (
                <span className="figures text-xs opacity-75">{unread}</span>
              ) : null}
            </button>
          ))}
        </div>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain border-t border-line">
        {searching ? (
          <InboxSearch query={query} times={times} />
        ) : (
          <InboxList
            view={{ filter, ...(listingId ? { listingId } : {}) }}
            initial={initial}
            currentId={currentId}
            times={times}
          />
        )}
      </div>
    </section>
  );
}

/** The one listing that the address asks for. */
function useListing(): string | null {
  const listing = useSearchParams().get("listing") ?? "";
  return /^[0-9a-f]{24}$/.test(listing) ? listing : null;
}

/** A text once its writer pauses. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === "" ? 0 : SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
