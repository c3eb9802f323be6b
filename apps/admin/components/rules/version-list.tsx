"use client";
import { cn } from "@loopbid/ui";
import type { FraudRules } from "@loopbid/validators";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { StateBadge } from "./state-badge.tsx";

export interface VersionListProps {
  items: readonly FraudRules[];
  selected: number;
  onSelect: (number: number) => void;
}

/** Every version, newest first; a row that scrolls sideways on the phone. */
export function VersionList({ items, selected, onSelect }: VersionListProps) {
  const t = useTranslations("rules");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  return (
    <ol
      aria-label={t("list")}
      className="flex gap-2 max-lg:scrollbar-none max-lg:overflow-x-auto max-lg:px-4 max-lg:pb-3 lg:flex-col lg:gap-1 lg:px-3 lg:pb-4"
    >
      {items.map(({ number, name, state, author, createdAt }) => {
        const made = new Date(Math.min(Date.parse(createdAt), now.getTime()));
        const current = number === selected;
        return (
          <li key={number} className="max-lg:w-56 max-lg:shrink-0">
            <button
              type="button"
              aria-current={current ? "true" : undefined}
              onClick={() => onSelect(number)}
              className={cn(
                "w-full rounded-card border p-3.5 text-start transition-colors",
                current
                  ? "border-ink bg-raised"
                  : "border-line bg-surface hover:border-line-strong lg:border-transparent lg:bg-transparent lg:hover:bg-ink/4",
              )}
            >
              <span className="flex items-center justify-between gap-2">
                <span className="figures text-sm text-muted">{t("version", { number })}</span>
                <StateBadge state={state} />
              </span>
              <span className="mt-1 block truncate font-semibold">{name}</span>
              <span className="mt-0.5 block truncate text-xs text-subtle">
                {t("made", {
                  author: author ?? t("nobody"),
                  when: format.relativeTime(made, now),
                })}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
