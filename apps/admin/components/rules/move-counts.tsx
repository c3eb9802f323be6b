"use client";
import { VERDICT_MOVES } from "@loopbid/domain";
import { cn } from "@loopbid/ui";
import type { BackTestResult } from "@loopbid/validators";
import { useTranslations } from "next-intl";

const TONES = {
  HELD: "bg-review-soft text-review-ink",
  FREED: "bg-success-soft text-success-ink",
  REMOVED: "bg-danger-soft text-danger-ink",
  SPARED: "bg-tint text-ink",
} as const;

export interface MoveCountsProps extends Pick<BackTestResult, "moves"> {
  /** In half a page. */
  narrow?: boolean;
}

/** How many listings would have fared differently, and how. */
export function MoveCounts({ moves, narrow = false }: MoveCountsProps) {
  const t = useTranslations("rules.moves");
  return (
    <dl
      aria-label={t("label")}
      className={cn("grid grid-cols-2 gap-2 sm:grid-cols-4", narrow && "xl:max-2xl:grid-cols-2")}
    >
      {VERDICT_MOVES.map((move) => {
        const { count, removed, approved } = moves[move];
        return (
          <div key={move} className={`flex flex-col rounded-control p-3 ${TONES[move]}`}>
            <dt className="text-xs font-semibold">{t(`short.${move}`)}</dt>
            <dd className="figures mt-0.5 font-display text-2xl leading-tight font-semibold">
              {t("count", { count })}
            </dd>
            <dd className="figures text-2xs">{t("decided", { removed, approved })}</dd>
          </div>
        );
      })}
    </dl>
  );
}
