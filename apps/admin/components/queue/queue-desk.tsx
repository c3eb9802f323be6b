"use client";
import { Alert, EmptyState } from "@loopbid/ui";
import type { QueueResult } from "@loopbid/validators";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { Review } from "../review/review.tsx";
import { ChecksBanner } from "./checks-banner.tsx";
import { QueueHead } from "./queue-head.tsx";
import { QueueList } from "./queue-list.tsx";
import { type Decision, type DecisionDetail, useDecisions } from "./use-decisions.ts";
import { useSelection } from "./use-selection.ts";
import { useShortcuts } from "./use-shortcuts.ts";

export interface QueueDeskProps {
  page: number;
  initial: QueueResult;
  /** Address of the marketplace, for links to public pages. */
  webUrl: string;
}

const REFRESH_MS = 15_000;
/** An approval as it is by far the most often: no label holds. */
const PLAIN: DecisionDetail = { statement: "", labels: [] };

/** The list of held listings beside the chosen one; on the phone one or the other. */
export function QueueDesk({ page, initial, webUrl }: QueueDeskProps) {
  const queue = api.moderation.queue.useQuery(
    { page },
    { initialData: initial, refetchInterval: REFRESH_MS, refetchOnWindowFocus: true },
  );
  const { items, total, pendingCount, pageCount, checks } = queue.data;
  const { decide, deciding } = useDecisions(page);
  const { selected, opened, select, step, close } = useSelection(items, deciding);
  const [dialog, setDialog] = useState<Decision | null>(null);

  function act(decision: Decision, detail: DecisionDetail = PLAIN) {
    if (!selected || deciding.has(selected.listing.id)) return;
    setDialog(null);
    step(1);
    void decide(selected, decision, detail);
  }
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    a: () => act("APPROVE"),
    l: () => selected && setDialog("APPROVE"),
    r: () => selected && setDialog("REMOVE"),
  });

  if (total === 0 && items.length === 0)
    return (
      <>
        <ChecksBanner checks={checks} />
        <NothingWaits pendingCount={pendingCount} />
      </>
    );
  return (
    <div className="flex flex-1 flex-col lg:h-[calc(100dvh-3.5rem)] lg:flex-none lg:flex-row">
      <div
        className={`flex flex-col border-line lg:w-96 lg:shrink-0 lg:overflow-y-auto lg:border-e ${opened ? "max-lg:hidden" : ""}`}
      >
        <QueueHead
          total={total}
          pendingCount={pendingCount}
          updatedAt={queue.dataUpdatedAt}
          refreshing={queue.isFetching}
          onRefresh={() => void queue.refetch()}
        />
        {queue.isError ? <Stale since={queue.dataUpdatedAt} /> : null}
        <ChecksBanner checks={checks} />
        <QueueList
          items={items}
          deciding={deciding}
          selectedId={selected?.listing.id ?? null}
          onSelect={select}
          page={page}
          pageCount={pageCount}
        />
      </div>
      <div className={`flex min-w-0 flex-1 flex-col ${opened ? "" : "max-lg:hidden"}`}>
        {selected ? (
          <Review
            key={`${selected.listing.id}-${selected.listing.version}`}
            item={selected}
            busy={deciding.has(selected.listing.id)}
            dialog={dialog}
            onDialog={setDialog}
            onDecide={act}
            onStep={step}
            onBack={close}
            webUrl={webUrl}
          />
        ) : (
          <ChooseOne />
        )}
      </div>
    </div>
  );
}

function NothingWaits({ pendingCount }: { pendingCount: number }) {
  const t = useTranslations("queue.empty");
  return (
    <EmptyState
      as="h1"
      illustration="done"
      className="my-auto"
      title={t("title")}
      description={
        pendingCount > 0 ? `${t("body")} ${t("checking", { count: pendingCount })}` : t("body")
      }
    />
  );
}

function ChooseOne() {
  const t = useTranslations("queue.choose");
  return (
    <EmptyState
      illustration="listing"
      className="my-auto"
      title={t("title")}
      description={t("body")}
    />
  );
}

function Stale({ since }: { since: number }) {
  const t = useTranslations("queue");
  const format = useFormatter();
  const now = useNow({ updateInterval: 10_000 });
  return (
    <Alert tone="review" announce="status" className="mx-4 mb-3">
      {t("stale", { when: format.relativeTime(new Date(since), now) })}
    </Alert>
  );
}
