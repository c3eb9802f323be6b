"use client";
import { formatMoney } from "@loopbid/domain";
import { Badge, Button } from "@loopbid/ui";
import type { QueueItem } from "@loopbid/validators";
import { ArrowLeft } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { MarkedText } from "./marked-text.tsx";
import type { ReadSignal } from "./read-signals.ts";
import { RiskBadge } from "./risk-badge.tsx";

export interface ReviewHeadProps {
  item: QueueItem;
  signals: readonly ReadSignal[];
  onBack: () => void;
}

export function ReviewHead({ item, signals, onBack }: ReviewHeadProps) {
  const t = useTranslations();
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const { listing, check, heldSince } = item;
  const held = new Date(Math.min(Date.parse(heldSince), now.getTime()));
  return (
    <header>
      <Button
        variant="ghost"
        size="sm"
        iconStart={<ArrowLeft aria-hidden />}
        onClick={onBack}
        className="-ms-3 mb-2 lg:hidden"
      >
        {t("review.back")}
      </Button>
      <div className="flex flex-wrap items-center gap-2">
        <RiskBadge score={check?.score ?? null} />
        <Badge>{t(`common.format.${listing.format}`)}</Badge>
        {listing.condition ? <Badge>{t(`common.condition.${listing.condition}`)}</Badge> : null}
        <span className="text-sm text-muted">
          {t("queue.held", { when: format.relativeTime(held, now) })}
        </span>
      </div>
      <div className="mt-3 flex items-baseline justify-between gap-x-8 gap-y-1 max-sm:flex-col">
        <h2 className="min-w-0 text-2xl leading-tight break-words sm:text-3xl">
          <MarkedText text={listing.title} signals={signals} />
        </h2>
        <p className="figures shrink-0 font-display text-2xl font-semibold sm:text-3xl">
          {formatMoney(listing.priceCents)}
        </p>
      </div>
    </header>
  );
}
