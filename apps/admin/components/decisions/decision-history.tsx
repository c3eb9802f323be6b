"use client";
import { Alert, Button, Skeleton } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { StatementCard } from "./statement-card.tsx";
import { UndoDialog } from "./undo-dialog.tsx";
import { useDecisionsOf } from "./use-decisions-of.ts";

export interface DecisionHistoryProps {
  of: "PERSON" | "LISTING";
  id: string;
  /** Nobody takes back what is about oneself, and only admins what is about staff. */
  mayUndo?: boolean;
}

/** What was decided about a person or a listing, newest first; what stands can be taken back. */
export function DecisionHistory({ of, id, mayUndo = true }: DecisionHistoryProps) {
  const t = useTranslations("decisions.history");
  const [undoing, setUndoing] = useState<string | null>(null);
  const read = useDecisionsOf(of, id);
  if (read.isPending) return <Skeleton className="h-24 rounded-card" />;
  if (read.isError)
    return (
      <Alert tone="danger" announce="status">
        {t("failed")}
      </Alert>
    );
  const items = read.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="text-muted">{t(`none.${of}`)}</p>;
  const chosen = items.find((item) => item.id === undoing);
  return (
    <>
      <ol aria-label={t("label")} className="flex flex-col gap-3">
        {items.map((item) => (
          <li key={item.id}>
            <StatementCard
              statement={item}
              onUndo={mayUndo && !item.undone ? () => setUndoing(item.id) : undefined}
            />
          </li>
        ))}
      </ol>
      {read.hasNextPage ? (
        <Button
          variant="secondary"
          size="sm"
          className="mt-3"
          loading={read.isFetchingNextPage}
          onClick={() => void read.fetchNextPage()}
        >
          {t("more")}
        </Button>
      ) : null}
      {chosen ? <UndoDialog statement={chosen} onClose={() => setUndoing(null)} /> : null}
    </>
  );
}
