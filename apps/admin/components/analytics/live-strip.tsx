"use client";
import { cn, LiveDot } from "@loopbid/ui";
import type { LiveGauges } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { useFigures } from "./use-figures.ts";

const POLL_MS = 5_000;

/** How the processes are right now; asks every few seconds while the page is looked at. */
export function LiveStrip() {
  const t = useTranslations("analytics.live");
  const live = api.analytics.live.useQuery(undefined, {
    refetchInterval: POLL_MS,
    // What is shown stays until the next answer; trying at once would only hide that one failed.
    retry: false,
  });
  return (
    <section
      aria-label={t("title")}
      className="rounded-card border border-line bg-surface shadow-[inset_0_3px_0_0_var(--color-volt)]"
    >
      <h2 className="flex items-center gap-2 px-4 pt-4 text-base">
        <LiveDot tone={live.isError ? "danger" : "live"} pulse={!live.isError} />
        {t("title")}
      </h2>
      {live.data ? (
        <Gauges gauges={live.data} stale={live.isError} />
      ) : (
        <p className="px-4 pt-2 pb-4 text-sm text-muted">
          {t(live.isError ? "unavailable" : "waiting")}
        </p>
      )}
      {live.data && live.isError ? (
        <p role="status" className="px-4 pb-4 text-sm text-danger-ink">
          {t("unavailable")}
        </p>
      ) : null}
    </section>
  );
}

function Gauges({ gauges, stale }: { gauges: LiveGauges; stale: boolean }) {
  const t = useTranslations("analytics.live");
  const figures = useFigures();
  const { processes, jobs, moderation, eventLagMs } = gauges;
  const ms = (value: number) =>
    value < 1_000
      ? t("milliseconds", { count: value.toFixed(value < 10 ? 1 : 0) })
      : figures.duration(value);
  const all = Object.values(processes).reduce((sum, count) => sum + count, 0);
  const oldest = (wait: number) => t("oldest", { wait: figures.duration(wait) });
  const parts = [
    { name: t("connections"), value: figures.short(gauges.connections, "count") },
    {
      name: t("bids"),
      value: figures.short(gauges.bidsPerSecond, "count"),
      hint: t("deliveries", { count: figures.short(gauges.deliveriesPerSecond, "count") }),
    },
    {
      name: t("lag"),
      value: eventLagMs === null ? "–" : ms(eventLagMs),
      hint: eventLagMs === null ? t("noSockets") : undefined,
    },
    {
      name: t("queue"),
      value: figures.short(jobs.waiting, "count"),
      hint: jobs.waiting > 0 ? oldest(jobs.oldestMs) : t("failedJobs", { count: jobs.failed }),
    },
    {
      name: t("moderation"),
      value: figures.short(moderation.waiting, "count"),
      hint: moderation.waiting > 0 ? oldest(moderation.oldestMs) : undefined,
    },
    {
      name: t("processes"),
      value: figures.short(all, "count"),
      hint: `${t("processesOf", processes)}. ${t("busiest", { wait: ms(gauges.loopLagMs) })}`,
    },
  ];
  return (
    <dl
      className={cn(
        "grid grid-cols-2 gap-x-4 gap-y-4 p-4 pt-3 sm:grid-cols-3 xl:grid-cols-6",
        stale && "opacity-55",
      )}
    >
      {parts.map(({ name, value, hint }) => (
        <div key={name} className="min-w-0">
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="figures font-display text-xl font-semibold">{value}</dd>
          {hint ? <dd className="text-xs text-muted">{hint}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
