"use client";
import { VERDICT_MOVES } from "@loopbid/domain";
import type { BackTestResult } from "@loopbid/validators";
import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { percent } from "../review/risk-badge.tsx";
import { Section } from "../review/section.tsx";
import { TruthBadge } from "./truth-badge.tsx";

/** Examples of listings that would fare differently, the most telling first. */
export function Moves({ moves }: Pick<BackTestResult, "moves">) {
  const t = useTranslations("rules.moves");
  return (
    <div className="grid grid-cols-1 gap-6 xl:grid-cols-2">
      {VERDICT_MOVES.map((move) => {
        const { count, examples } = moves[move];
        return (
          <Section
            key={move}
            title={t(`title.${move}`)}
            aside={<span className="figures text-lg font-semibold">{t("count", { count })}</span>}
          >
            {count === 0 ? <p className="text-sm text-muted">{t("none")}</p> : null}
            <ul className="flex flex-col divide-y divide-line">
              {examples.map(({ checkId, title, truth, before, after }) => (
                <li key={checkId} className="flex items-center justify-between gap-4 py-2.5">
                  <div className="min-w-0">
                    <p className="truncate">{title ?? t("gone")}</p>
                    <TruthBadge truth={truth} />
                  </div>
                  <p className="figures flex shrink-0 items-center gap-1.5 text-sm">
                    <span className="sr-only">
                      {t("scores", { before: percent(before), after: percent(after) })}
                    </span>
                    <span aria-hidden className="text-muted">
                      {percent(before)}
                    </span>
                    <ArrowRight aria-hidden className="size-3.5 text-subtle" />
                    <strong aria-hidden>{percent(after)}</strong>
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}
