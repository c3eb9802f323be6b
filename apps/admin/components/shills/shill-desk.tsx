"use client";
import { Button, EmptyState } from "@loopbid/ui";
import type { ShillAlertsResult } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { ShillCard } from "./shill-card.tsx";
import { useShillDecisions } from "./use-shill-decisions.ts";

export interface ShillDeskProps {
  initial: ShillAlertsResult;
  /** Address of the marketplace, for links to public pages. */
  webUrl: string;
}

/** Open alerts about shill bids, the strongest first. */
export function ShillDesk({ initial, webUrl }: ShillDeskProps) {
  const t = useTranslations("shills");
  const alerts = api.moderation.shillAlerts.useInfiniteQuery(
    {},
    {
      initialData: { pages: [initial], pageParams: [null] },
      getNextPageParam: (page) => page.nextCursor,
    },
  );
  const { decide, deciding } = useShillDecisions();
  const items = alerts.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <EmptyState
        as="h1"
        illustration="done"
        className="my-auto"
        title={t("empty.title")}
        description={t("empty.body")}
      />
    );
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-6 sm:px-6">
      <h1 className="text-title">{t("title")}</h1>
      <p className="mt-1 max-w-prose text-sm text-muted">{t("intro")}</p>
      <ol aria-label={t("list")} className="mt-5 flex flex-col gap-5">
        {items.map((alert) => (
          <li key={alert.id}>
            <ShillCard
              alert={alert}
              busy={deciding === alert.id}
              onDecide={(decision) => decide(alert, decision)}
              webUrl={webUrl}
            />
          </li>
        ))}
      </ol>
      {alerts.hasNextPage ? (
        <Button
          variant="secondary"
          className="mt-5"
          disabled={alerts.isFetchingNextPage}
          onClick={() => void alerts.fetchNextPage()}
        >
          {t("more")}
        </Button>
      ) : null}
    </div>
  );
}
