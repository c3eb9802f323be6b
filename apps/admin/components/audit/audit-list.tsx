"use client";
import { Alert, EmptyState } from "@loopbid/ui";
import type { AuditEntry, AuditFilter, AuditLogResult } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { MoreButton } from "../shell/more-button.tsx";
import { AuditRow } from "./audit-row.tsx";

export interface AuditListProps {
  filter: AuditFilter;
  initial: AuditLogResult;
}

/** The log by day, newest first; older entries come on a button. */
export function AuditList({ filter, initial }: AuditListProps) {
  const t = useTranslations("audit");
  const read = api.auditLog.list.useInfiniteQuery(filter, {
    initialData: { pages: [initial], pageParams: [null] },
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // What is shown stays as it is while somebody reads it.
    staleTime: Infinity,
  });
  const entries = read.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <EmptyState title={t("empty")} description={t("emptyBody")} />;
  return (
    <>
      {byDay(entries).map(([day, items]) => (
        <Day key={day} day={day} entries={items} />
      ))}
      {read.error ? <Alert tone="danger">{t("failed")}</Alert> : null}
      <MoreButton read={read}>{t("more")}</MoreButton>
    </>
  );
}

function Day({ day, entries }: { day: string; entries: readonly AuditEntry[] }) {
  const format = useFormatter();
  const name = format.dateTime(new Date(day), { dateStyle: "full" });
  return (
    <section aria-label={name}>
      <h2 className="mb-2 text-sm font-semibold text-muted">{name}</h2>
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface">
        {entries.map((entry) => (
          <li key={entry.id}>
            <AuditRow entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Entries of one day of UTC together, in their order. */
function byDay(entries: readonly AuditEntry[]): [string, AuditEntry[]][] {
  const days = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    const day = entry.at.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
