"use client";
import { Button } from "@loopbid/ui";
import type { FraudRules } from "@loopbid/validators";
import { FlaskConical, Rocket, Square, Undo2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { StateBadge } from "./state-badge.tsx";
import type { RuleActions } from "./use-rule-actions.ts";

export interface VersionHeadProps {
  rules: FraudRules;
  /** Moderators look and try; admins change what judges. */
  mayChange: boolean;
  actions: RuleActions;
  onPromote: () => void;
}

/** Which version this is, where it comes from, and what can be done with it. */
export function VersionHead({ rules, mayChange, actions, onPromote }: VersionHeadProps) {
  const t = useTranslations("rules");
  const format = useFormatter();
  const { number, name, note, state, author, parentNumber, createdAt, activatedAt } = rules;
  const date = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium" });
  return (
    <header className="flex items-start justify-between gap-x-6 gap-y-4 max-sm:flex-col">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2.5">
          <span className="figures text-sm text-muted">{t("version", { number })}</span>
          <StateBadge state={state} />
        </div>
        <h2 className="mt-1.5 text-2xl break-words">{name}</h2>
        <p className="figures mt-1 text-sm text-muted">
          {parentNumber === null
            ? t("origin.builtIn", { date: date(createdAt) })
            : t("origin.from", {
                parent: parentNumber,
                author: author ?? t("nobody"),
                date: date(createdAt),
              })}
          {activatedAt ? ` ${t("origin.active", { date: date(activatedAt) })}` : ""}
        </p>
        {note ? <p className="mt-2 max-w-prose whitespace-pre-line">{note}</p> : null}
      </div>
      {mayChange && state !== "ACTIVE" ? (
        <div className="flex flex-wrap gap-2.5">
          {state === "SHADOW" ? (
            <Button
              variant="secondary"
              iconStart={<Square aria-hidden />}
              disabled={actions.busy}
              onClick={() => actions.stop.mutate({ number })}
            >
              {t("stop")}
            </Button>
          ) : (
            <Button
              variant="secondary"
              iconStart={<FlaskConical aria-hidden />}
              disabled={actions.busy}
              onClick={() => actions.start.mutate({ number })}
            >
              {t("start")}
            </Button>
          )}
          <Button
            iconStart={state === "RETIRED" ? <Undo2 aria-hidden /> : <Rocket aria-hidden />}
            disabled={actions.busy}
            onClick={onPromote}
          >
            {t(state === "RETIRED" ? "rollBack" : "promote")}
          </Button>
        </div>
      ) : null}
    </header>
  );
}
