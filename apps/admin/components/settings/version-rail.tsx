"use client";
import { Badge, type BadgeTone, cn } from "@loopbid/ui";
import type { MarketSettings, SettingsState } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";

const TONES: Record<SettingsState, BadgeTone> = {
  ACTIVE: "live",
  DRAFT: "outline",
  RETIRED: "neutral",
};

export function VersionState({ state }: { state: SettingsState }) {
  const t = useTranslations("settings.state");
  return <Badge tone={TONES[state]}>{t(state)}</Badge>;
}

export interface VersionRailProps {
  items: readonly MarketSettings[];
  selected: number;
  onSelect: (number: number) => void;
}

/** The history, newest first, with the reason of each publication; it scrolls sideways on the phone. */
export function VersionRail({ items, selected, onSelect }: VersionRailProps) {
  const t = useTranslations("settings");
  return (
    <ol
      aria-label={t("history")}
      className="flex gap-2 max-lg:scrollbar-none max-lg:overflow-x-auto lg:w-72 lg:shrink-0 lg:flex-col"
    >
      {items.map((version) => {
        const { number, state } = version;
        const current = number === selected;
        return (
          <li key={number} className="max-lg:w-64 max-lg:shrink-0">
            <button
              type="button"
              aria-current={current ? "true" : undefined}
              onClick={() => onSelect(number)}
              className={cn(
                "w-full rounded-card border p-3.5 text-start transition-colors",
                current
                  ? "border-ink bg-raised"
                  : "border-line bg-surface hover:border-line-strong",
              )}
            >
              <span className="flex items-center justify-between gap-2">
                <span className="figures font-semibold">{t("version", { number })}</span>
                <VersionState state={state} />
              </span>
              <VersionLine version={version} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function VersionLine({ version }: { version: MarketSettings }) {
  const t = useTranslations("settings");
  const format = useFormatter();
  const { number, note, reason, author, publishedBy, createdAt, activatedAt } = version;
  const date = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium" });
  const share = version.feeBasisPoints / 100;
  const bands = version.increments.length;
  const who = activatedAt ? publishedBy : author;
  return (
    <>
      <span className="mt-1 block truncate text-sm">
        {reason ?? (note || t("summary", { share, bands }))}
      </span>
      <span className="figures mt-0.5 block truncate text-xs text-subtle">
        {number === 1 && !reason
          ? t("sinceEver")
          : t(activatedAt ? "published" : "saved", {
              who: who ?? t("nobody"),
              date: date(activatedAt ?? createdAt),
            })}
      </span>
    </>
  );
}
