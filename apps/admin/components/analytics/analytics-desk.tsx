"use client";
import { Button, cn, EmptyState, ErrorState, Spinner } from "@loopbid/ui";
import type { Dashboard } from "@loopbid/validators";
import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Charts } from "./charts.tsx";
import { Funnel } from "./funnel.tsx";
import { LiveStrip } from "./live-strip.tsx";
import { Quality } from "./quality.tsx";
import { RangePicker } from "./range-picker.tsx";
import { Tiles } from "./tiles.tsx";
import { type BoardStart, useBoard } from "./use-board.ts";

export interface AnalyticsDeskProps extends BoardStart {
  /** Whether the viewer is an admin. */
  mayExport: boolean;
}

/** The marketplace in figures, over any range. */
export function AnalyticsDesk({ mayExport, ...start }: AnalyticsDeskProps) {
  const t = useTranslations("analytics");
  const format = useFormatter();
  const { board, query, range, now, choose, input } = useBoard(start);
  const asOf = board.asOf
    ? format.dateTime(new Date(board.asOf), {
        day: "numeric",
        month: "short",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      })
    : null;
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-6 px-4 py-6 sm:px-6 lg:py-8">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <h1 className="text-title">{t("title")}</h1>
          <p className="mt-1 flex items-center gap-2 text-sm text-muted">
            {asOf ? t("asOf", { at: asOf }) : null}
            {query.isPlaceholderData ? <Spinner label={t("updating")} /> : null}
          </p>
        </div>
        <div className="flex max-w-full flex-wrap items-center gap-3">
          <RangePicker range={range} now={now} onChange={choose} />
          {mayExport ? (
            <Button
              size="sm"
              variant="secondary"
              iconStart={<Download aria-hidden />}
              render={
                <a href={`/analytics/export?${new URLSearchParams(input).toString()}`} download>
                  {t("export")}
                </a>
              }
            />
          ) : null}
        </div>
      </header>
      <LiveStrip />
      {query.isError ? (
        <ErrorState
          title={t("failed.title")}
          description={t("failed.body")}
          action={<Button onClick={() => void query.refetch()}>{t("retry")}</Button>}
        />
      ) : (
        <div
          aria-busy={query.isPlaceholderData}
          className={cn("transition-opacity", query.isPlaceholderData && "opacity-55")}
        >
          <Figures board={board} />
        </div>
      )}
    </div>
  );
}

function Figures({ board }: { board: Dashboard }) {
  const t = useTranslations("analytics");
  if (board.asOf === null)
    return (
      <EmptyState illustration="search" title={t("empty.title")} description={t("empty.body")} />
    );
  if (Object.values(board.totals).every((value) => value === null))
    return (
      <EmptyState
        illustration="search"
        title={t("nothing.title")}
        description={t("nothing.body")}
      />
    );
  return (
    <div className="flex flex-col gap-9">
      <Tiles board={board} />
      <Section title={t("sections.trade")}>
        <Charts board={board} of="trade" />
      </Section>
      <Section title={t("sections.funnel")}>
        <Funnel board={board} />
      </Section>
      <Section title={t("sections.moderation")}>
        <Quality board={board} />
        <Charts board={board} of="moderation" />
      </Section>
      <Section title={t("sections.people")}>
        <Charts board={board} of="people" />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-4 text-title">{title}</h2>
      {children}
    </section>
  );
}
