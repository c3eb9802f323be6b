"use client";
import { Badge, type BadgeTone, Button } from "@loopbid/ui";
import type { StatementDecision, StatementItem } from "@loopbid/validators";
import { Undo2 } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useReady } from "../shell/use-ready.ts";

const TONE: Readonly<Record<StatementDecision, BadgeTone>> = {
  EDIT_REQUEST: "review",
  HIDE: "review",
  REMOVE: "danger",
  WARN: "review",
  LIMIT: "ember",
  SUSPEND: "danger",
  BAN: "danger",
};

export interface StatementCardProps {
  statement: StatementItem;
  onUndo?: (() => void) | undefined;
}

/** One decision: what, why, by whom, until when, and whether it still stands. */
export function StatementCard({ statement, onUndo }: StatementCardProps) {
  const { decision, ground, text, title, decidedBy, at, endsAt, undone } = statement;
  const t = useTranslations("decisions");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const ready = useReady();
  const when = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium" });
  const over = endsAt !== null && Date.parse(endsAt) <= now.getTime();
  return (
    <article className="rounded-card border border-line bg-surface p-4">
      <header className="flex flex-wrap items-center gap-2">
        <Badge tone={undone ? "outline" : TONE[decision]}>{t(`name.${decision}`)}</Badge>
        <span className="font-semibold">{t(`ground.name.${ground}`)}</span>
        {undone ? <Badge tone="success">{t("history.undone")}</Badge> : null}
        {!undone && endsAt ? (
          <Badge tone="outline">
            {t(over ? "history.over" : "history.until", { when: when(endsAt) })}
          </Badge>
        ) : null}
        {onUndo ? (
          <Button
            variant="ghost"
            size="sm"
            className="ms-auto"
            disabled={!ready}
            iconStart={<Undo2 aria-hidden />}
            onClick={onUndo}
          >
            {t("history.undo")}
          </Button>
        ) : null}
      </header>
      {title ? <p className="mt-2 text-sm text-muted wrap-anywhere">{title}</p> : null}
      <p
        className={`mt-2 max-w-prose break-words whitespace-pre-line ${undone ? "text-muted" : ""}`}
      >
        {text}
      </p>
      <p className="figures mt-2 text-sm text-muted">
        {decidedBy === null
          ? t("history.byChecks", { when: when(at) })
          : t("history.by", { handle: decidedBy, when: when(at) })}
        {undone
          ? ` · ${t(undone.by === null ? "history.undoneAt" : "history.undoneBy", {
              handle: undone.by ?? "",
              when: when(undone.at),
            })}`
          : null}
      </p>
    </article>
  );
}
