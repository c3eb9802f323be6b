"use client";
import { Avatar, IconButton } from "@loopbid/ui";
import type { ThreadSummary } from "@loopbid/validators";
import { ArrowLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Thumb } from "../account/thumb.tsx";
import { amount } from "../listing/amount.ts";
import { ListingStateBadge } from "./listing-state-badge.tsx";
import type { ChatTimes } from "./use-chat-times.ts";
import type { PeerPresence } from "./use-thread-signals.ts";

export type ThreadHeadProps = {
  thread: ThreadSummary;
  presence: PeerPresence | null;
  typing: boolean;
  times: ChatTimes;
  menu: ReactNode;
};

/** Whom the reader writes with, and about what. */
export function ThreadHead({ thread, presence, typing, times, menu }: ThreadHeadProps) {
  const t = useTranslations("chat.thread");
  const { peer, role } = thread;
  return (
    <header className="border-b border-line bg-surface">
      <div className="flex items-center gap-2.5 px-2 py-2 sm:px-4">
        <IconButton
          label={t("back")}
          icon={<ArrowLeft aria-hidden />}
          className="md:hidden"
          render={<Link href="/messages" />}
        />
        <Avatar name={peer.name} seed={peer.handle} online={presence?.online ?? false} />
        <div className="min-w-0 flex-1">
          <h1 className="truncate font-sans text-base leading-tight font-semibold tracking-normal">
            <Link href={`/u/${peer.handle}`} className="hover:underline">
              {peer.name}
            </Link>
          </h1>
          <p
            data-testid="presence"
            data-state={presence ? (presence.online ? "online" : "away") : "unknown"}
            className="truncate text-[0.8125rem] text-muted"
          >
            {typing ? (
              <span className="font-medium text-volt-ink">{t("typing", { name: peer.name })}</span>
            ) : (
              <Presence presence={presence} times={times}>
                {`${t(role === "BUYER" ? "seller" : "buyer")} · ${t("sold", { count: peer.soldCount })}`}
              </Presence>
            )}
          </p>
        </div>
        {menu}
      </div>
      <ListingBar thread={thread} />
    </header>
  );
}

type PresenceProps = { presence: PeerPresence | null; times: ChatTimes; children: ReactNode };

function Presence({ presence, times, children }: PresenceProps) {
  const t = useTranslations("chat.thread");
  if (presence?.online) return t("online");
  if (!presence?.seenAt) return children;
  const { seenAt } = presence;
  return times.isToday(seenAt)
    ? t("seenToday", { time: times.time(seenAt) })
    : t("seen", { when: times.full(seenAt) });
}

function ListingBar({ thread }: { thread: ThreadSummary }) {
  const t = useTranslations("chat.thread");
  const { listing } = thread;
  return (
    <Link
      href={`/listing/${listing.slug}`}
      className="group flex items-center gap-3 border-t border-line px-3 py-2 transition-colors hover:bg-sunken sm:px-4"
    >
      <Thumb
        imageKey={listing.image?.key ?? null}
        category={null}
        className="size-11 rounded-chip sm:size-12"
      />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-medium">{listing.title}</span>
        <span className="mt-0.5 flex items-center gap-2">
          <span className="figures font-display text-[0.9375rem] font-bold">
            {amount(listing.priceCents)}
          </span>
          <ListingStateBadge state={listing.state} />
        </span>
      </span>
      <span className="hidden text-sm font-semibold text-muted group-hover:text-ink sm:inline">
        {t("viewListing")}
      </span>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
    </Link>
  );
}
