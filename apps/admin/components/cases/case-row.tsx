"use client";
import { Badge, Checkbox, cn, Spinner } from "@loopbid/ui";
import type { DeskCase } from "@loopbid/validators";
import { Lock, UserCheck } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { RiskBadge } from "../review/risk-badge.tsx";
import { useReady } from "../shell/use-ready.ts";

export interface CaseRowProps {
  item: DeskCase;
  selected: boolean;
  marked: boolean;
  /** A decision on it is on its way. */
  busy: boolean;
  onSelect: () => void;
  onMark: () => void;
}

export function CaseRow({ item, selected, marked, busy, onSelect, onMark }: CaseRowProps) {
  const { kind, title, handle, risk, reports, since, claim } = item;
  const t = useTranslations("cases");
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const ready = useReady();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const waiting = new Date(Math.min(Date.parse(since), now.getTime()));
  return (
    <div
      ref={row}
      className={cn(
        "flex scroll-mt-48 items-start gap-3 px-4 py-3 transition-colors hover:bg-sunken sm:px-6 lg:px-5",
        selected && "bg-surface shadow-[inset_3px_0_0_0_var(--color-volt)] hover:bg-surface",
      )}
    >
      <Checkbox
        label={t("mark", { title })}
        labelHidden
        checked={marked}
        disabled={!ready}
        onCheckedChange={onMark}
      />
      <button
        type="button"
        disabled={!ready}
        onClick={onSelect}
        aria-current={selected ? "true" : undefined}
        aria-busy={busy}
        className="flex min-w-0 flex-1 flex-col gap-1 text-start"
      >
        <span className="flex w-full items-start justify-between gap-2">
          <span className="line-clamp-2 text-[0.9375rem] leading-snug font-semibold">{title}</span>
          <RiskBadge score={risk} />
        </span>
        <span className="figures w-full truncate text-sm text-muted">
          {[
            t(`one.${kind}`),
            `@${handle}`,
            ...(reports > 0 ? [t("reports", { count: reports })] : []),
          ].join(" · ")}
        </span>
        <span className="flex w-full flex-wrap items-center gap-2 text-xs text-subtle">
          {busy ? <Spinner /> : null}
          {t("waits", { when: format.relativeTime(waiting, now) })}
          {claim ? (
            <Badge
              tone={claim.mine ? "success" : "review"}
              icon={claim.mine ? <UserCheck aria-hidden /> : <Lock aria-hidden />}
            >
              {claim.mine ? t("yours") : t("taken", { by: claim.by })}
            </Badge>
          ) : null}
        </span>
      </button>
    </div>
  );
}
