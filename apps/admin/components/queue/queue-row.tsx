"use client";
import { Badge, CategoryIcon, cn, Spinner } from "@loopbid/ui";
import type { QueueItem } from "@loopbid/validators";
import { formatMoney } from "@loopbid/domain";
import { EyeOff } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { imageSrc } from "../review/image-src.ts";
import { useReady } from "../shell/use-ready.ts";
import { RiskBadge } from "../review/risk-badge.tsx";
import { useSignalName } from "../review/signal-name.ts";
import type { Decision } from "./use-decisions.ts";

export interface QueueRowProps {
  item: QueueItem;
  /** The decision that is on its way to the server. */
  decision: Decision | null;
  selected: boolean;
  onSelect: () => void;
}

const MOST_REASONS = 2;

export function QueueRow({ item, decision, selected, onSelect }: QueueRowProps) {
  const { listing, seller, check, heldSince } = item;
  const t = useTranslations("queue");
  const nameOf = useSignalName();
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const ready = useReady();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const held = new Date(Math.min(Date.parse(heldSince), now.getTime()));
  const reasons = (check?.signals ?? []).slice(0, MOST_REASONS).map(({ key }) => nameOf(key));
  return (
    <button
      ref={row}
      type="button"
      disabled={!ready}
      onClick={onSelect}
      aria-current={selected ? "true" : undefined}
      aria-busy={decision !== null}
      className={cn(
        "flex w-full scroll-mt-40 gap-3 px-4 py-3.5 text-start -outline-offset-2 transition-colors hover:bg-sunken sm:px-6 lg:px-5",
        selected &&
          "lg:bg-surface lg:shadow-[inset_3px_0_0_0_var(--color-volt)] lg:hover:bg-surface",
      )}
    >
      <span
        className={cn(
          "relative flex size-16 shrink-0 items-center justify-center overflow-hidden rounded-tile bg-tile text-muted",
          decision && "opacity-40",
        )}
      >
        {listing.image ? (
          <img
            src={imageSrc(listing.image.key, 96)}
            alt=""
            loading="lazy"
            className="size-full object-cover"
          />
        ) : (
          <CategoryIcon slug={listing.categorySlug ?? ""} className="size-7" strokeWidth={1.4} />
        )}
      </span>
      <span className={cn("flex min-w-0 flex-1 flex-col gap-1", decision && "opacity-50")}>
        <span className="flex items-start justify-between gap-2">
          <span className="line-clamp-2 text-[0.9375rem] leading-snug font-semibold">
            {listing.title}
          </span>
          <RiskBadge score={check?.score ?? null} />
        </span>
        <span className="figures truncate text-sm text-muted">
          {formatMoney(listing.priceCents)} · @{seller.handle}
        </span>
        <span className="truncate text-xs text-subtle">
          {item.unchecked && !decision ? (
            <Badge tone="review" icon={<EyeOff aria-hidden />} className="me-1.5">
              {t("unchecked")}
            </Badge>
          ) : null}
          {decision ? (
            <span className="inline-flex items-center gap-1.5 font-semibold text-ink">
              <Spinner /> {t(`pending.${decision}`)}
            </span>
          ) : (
            [t("held", { when: format.relativeTime(held, now) }), ...reasons].join(" · ")
          )}
        </span>
      </span>
    </button>
  );
}
