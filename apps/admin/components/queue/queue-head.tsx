"use client";
import { IconButton, KeyboardHint } from "@loopbid/ui";
import { RefreshCw } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";

export interface QueueHeadProps {
  total: number;
  pendingCount: number;
  /** Epoch ms of the last answer. */
  updatedAt: number;
  refreshing: boolean;
  onRefresh: () => void;
}

const KEYS = [
  ["j", "next"],
  ["k", "previous"],
  ["a", "approve"],
  ["l", "approveAs"],
  ["r", "remove"],
] as const;

export function QueueHead({
  total,
  pendingCount,
  updatedAt,
  refreshing,
  onRefresh,
}: QueueHeadProps) {
  const t = useTranslations("queue");
  const format = useFormatter();
  const now = useNow({ updateInterval: 5_000 });
  const updated = format.relativeTime(Math.min(updatedAt, now.getTime()), now);
  return (
    <header className="sticky top-14 z-10 border-b border-line bg-paper px-4 pt-4 pb-3 sm:px-6 lg:top-0 lg:px-5">
      <div className="flex items-center justify-between gap-2">
        <h1 className="text-title">{t("title")}</h1>
        <IconButton
          size="sm"
          label={t("refresh")}
          title={t("updated", { when: updated })}
          icon={<RefreshCw aria-hidden className={refreshing ? "motion-safe:animate-spin" : ""} />}
          onClick={onRefresh}
        />
      </div>
      <p className="figures mt-0.5 text-sm text-muted" aria-live="polite">
        {t("waiting", { count: total })} · {t("checking", { count: pendingCount })}
      </p>
      <ul
        aria-label={t("keys.legend")}
        className="mt-2.5 flex flex-wrap gap-x-3.5 gap-y-1 max-lg:hidden"
      >
        {KEYS.map(([key, name]) => (
          <li key={key} className="flex items-center gap-1.5 text-xs text-muted">
            <KeyboardHint keys={[key.toUpperCase()]} />
            {t(`keys.${name}`)}
          </li>
        ))}
      </ul>
    </header>
  );
}
