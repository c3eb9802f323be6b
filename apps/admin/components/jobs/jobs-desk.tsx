"use client";
import { buttonStyles } from "@loopbid/ui";
import type { JobsOverview } from "@loopbid/validators";
import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { QueueCard } from "./queue-card.tsx";

const REFRESH_MS = 5_000;
/** Served apart from the desk's pages, so a plain link and no navigation of the app. */
export const BOARD = "/jobs/board";

/** How every queue is; the board behind it looks into single jobs. */
export function JobsDesk({ initial }: { initial: JobsOverview }) {
  const t = useTranslations("jobs");
  const overview = api.jobs.overview.useQuery(undefined, {
    initialData: initial,
    refetchInterval: REFRESH_MS,
  });
  return (
    <div className="mx-auto w-full max-w-7xl px-4 py-6 sm:px-6 lg:px-8">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-title">{t("title")}</h1>
          <p className="mt-1 max-w-prose text-sm text-muted">{t("lead")}</p>
        </div>
        <a href={BOARD} className={buttonStyles()}>
          {t("open")}
          <ArrowRight aria-hidden className="size-4" />
        </a>
      </div>
      <ul className="mt-6 grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {overview.data.queues.map((queue) => (
          <li key={queue.name} className="flex">
            <QueueCard queue={queue} href={`${BOARD}/queue/${queue.name}`} />
          </li>
        ))}
      </ul>
    </div>
  );
}
