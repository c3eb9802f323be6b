"use client";
import { cn } from "@loopbid/ui";
import type { AuditEntry } from "@loopbid/validators";
import { ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { AuditData } from "./audit-data.tsx";

/** One line of the log in words; what else is written down opens below it. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const { at, action, entity, entityId, name } = entry;
  const t = useTranslations("audit");
  const format = useFormatter();
  const key = `action.${action}` as "action.jobs.retry";
  const target = name ? (entity === "user" ? `@${name}` : name) : entityId;
  return (
    <details className="group">
      <summary className="flex cursor-pointer list-none items-start gap-3 px-4 py-3 hover:bg-sunken sm:px-5 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="mt-1 size-4 shrink-0 text-muted transition-transform group-open:rotate-90"
        />
        <span className="min-w-0 flex-1">
          <Actor entry={entry} /> {t.has(key) ? t(key) : <code>{action}</code>}{" "}
          <span className={cn("break-words", name ? "font-semibold" : "figures text-muted")}>
            {target}
          </span>
        </span>
        <time
          dateTime={at}
          title={at}
          className="figures shrink-0 pt-0.5 text-sm text-muted tabular-nums"
        >
          {format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", second: "2-digit" })}
        </time>
      </summary>
      <AuditData entry={entry} />
    </details>
  );
}

function Actor({ entry: { actor, actorKind } }: { entry: AuditEntry }) {
  const t = useTranslations("audit");
  if (actor)
    return (
      <>
        <span className="font-semibold">@{actor}</span>
        {actorKind === "user" ? null : (
          <span className="text-muted"> ({t(`role.${actorKind as "moderator"}`)})</span>
        )}
      </>
    );
  const key = `by.${actorKind}` as "by.system";
  return <span className="text-muted">{t.has(key) ? t(key) : t("by.gone")}</span>;
}
