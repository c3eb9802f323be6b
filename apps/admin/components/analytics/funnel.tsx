"use client";
import { type MetricValues, paidOrders, ratio } from "@loopbid/domain";
import { Card } from "@loopbid/ui";
import type { Dashboard } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import { useFigures } from "./use-figures.ts";

type Step = "views" | "watches" | "bidders" | "orders" | "paid";

const STEPS: readonly { step: Step; read: (values: MetricValues) => number | null }[] = [
  { step: "views", read: ({ views }) => views },
  { step: "watches", read: ({ watches }) => watches },
  {
    step: "bidders",
    read: ({ bidderLots, offers }) => (bidderLots === null ? null : bidderLots + (offers ?? 0)),
  },
  { step: "orders", read: ({ orders }) => orders },
  { step: "paid", read: paidOrders },
];

/** From a look at a listing to a paid order, as bars and as numbers. */
export function Funnel({ board }: { board: Dashboard }) {
  const t = useTranslations("analytics");
  const format = useFormatter();
  const figures = useFigures();
  const counts = STEPS.map(({ read }) => read(board.totals));
  const most = Math.max(1, ...counts.map((count) => count ?? 0));
  const late = board.viewsSince !== null && board.viewsSince > board.from;
  return (
    <Card>
      <p className="max-w-prose text-sm text-muted">{t("funnel.hint")}</p>
      <ol className="mt-4 flex flex-col gap-3">
        {STEPS.map(({ step }, index) => {
          const count = counts[index] ?? null;
          const share = index === 0 ? null : ratio(count, counts[index - 1] ?? null);
          return (
            <li key={step} className="grid gap-x-4 gap-y-1 sm:grid-cols-[11rem_1fr]">
              <p className="flex items-baseline justify-between gap-2 sm:block">
                <span className="text-sm font-semibold">{t(`funnel.${step}`)}</span>
                {share === null ? null : (
                  <span className="figures text-xs text-muted sm:block">
                    {t("funnel.ofStepBefore", { share: figures.short(share, "share") })}
                  </span>
                )}
              </p>
              <div className="flex items-center gap-3">
                <div
                  aria-hidden
                  className="h-8 min-w-1 rounded-e-chip bg-chart-a"
                  style={{ width: `${((count ?? 0) / most) * 85}%` }}
                />
                <span className="figures font-semibold">{figures.exact(count, "count")}</span>
              </div>
            </li>
          );
        })}
      </ol>
      {late ? (
        <p className="mt-4 text-sm text-muted">
          {t("funnel.viewsSince", {
            at: format.dateTime(new Date(board.viewsSince!), { dateStyle: "medium" }),
          })}
        </p>
      ) : null}
    </Card>
  );
}
