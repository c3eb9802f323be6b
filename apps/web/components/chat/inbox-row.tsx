"use client";
import { Avatar, cn } from "@loopbid/ui";
import type { ThreadSummary } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Thumb } from "../account/thumb.tsx";
import { badgeText } from "../live/unread.ts";
import type { ChatTimes } from "./use-chat-times.ts";
import { usePeerSignals } from "./use-thread-signals.ts";

export type InboxRowProps = {
  thread: ThreadSummary;
  current: boolean;
  times: ChatTimes;
  /** The listing that the list is about; the way back keeps it. */
  listingId: string | null;
  /** Whether the row follows the other side's presence and typing; only the first few do. */
  watched: boolean;
};

/** One conversation in the inbox: what it is about, with whom, the last words, and what is unread. */
export function InboxRow({ thread, current, times, listingId, watched }: InboxRowProps) {
  const t = useTranslations("chat.inbox");
  const { peer, listing, unread, preview, previewMine, lastMessageAt } = thread;
  const count = badgeText(unread);
  const { typing, presence } = usePeerSignals(thread.id, thread.role, watched);
  const words = lastMessageAt ? preview || t(`sent.${thread.previewKind}`) : t("noMessages");
  const online = presence?.online ?? false;
  return (
    <Link
      href={`/messages/${thread.id}${listingId ? `?listing=${listingId}` : ""}`}
      aria-current={current ? "page" : undefined}
      data-testid="thread-row"
      className={cn(
        "flex items-center gap-3 px-4 py-3 -outline-offset-2 transition-colors",
        current ? "bg-tint" : "hover:bg-sunken",
      )}
    >
      <span className="relative shrink-0">
        <Thumb
          imageKey={listing.image?.key ?? null}
          category={null}
          className="size-14 sm:size-14"
        />
        <Avatar
          name={peer.name}
          seed={peer.handle}
          size="xs"
          online={online}
          className="absolute -end-1.5 -bottom-1.5 rounded-full ring-2 ring-paper"
        />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span className={cn("min-w-0 flex-1 truncate", unread ? "font-bold" : "font-semibold")}>
            {peer.name}
            {online ? <span className="sr-only"> ({t("online")})</span> : null}
          </span>
          {lastMessageAt ? (
            <time
              dateTime={lastMessageAt}
              title={times.full(lastMessageAt)}
              className={cn(
                "figures shrink-0 text-xs",
                unread ? "font-semibold text-volt-ink" : "text-subtle",
              )}
            >
              {times.ago(lastMessageAt)}
            </time>
          ) : null}
        </span>
        <span className="block truncate text-[0.8125rem] text-muted">{listing.title}</span>
        <span className="mt-0.5 flex items-center gap-2">
          <span
            className={cn(
              "min-w-0 flex-1 truncate text-sm",
              unread ? "font-semibold text-ink" : "text-muted",
            )}
          >
            {typing ? (
              <span className="text-volt-ink">{t("typing")}</span>
            ) : previewMine ? (
              t("you", { text: words })
            ) : (
              words
            )}
          </span>
          {count ? (
            <span
              data-testid="unread"
              className="figures flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full bg-volt px-1.5 text-2xs font-bold text-on-volt"
            >
              <span aria-hidden>{count}</span>
              <span className="sr-only">{t("unreadCount", { count: unread })}</span>
            </span>
          ) : null}
        </span>
      </span>
    </Link>
  );
}
