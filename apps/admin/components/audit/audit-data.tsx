"use client";
import type { AuditEntry } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** Where an entity can be looked at on the desk; null where nowhere. */
function placeOf({ entity, entityId, name }: AuditEntry): string | null {
  if (entity === "user" && name) return `/users/${name}`;
  if (entity === "listing" || entity === "auction") return `/listings/${entityId}`;
  return null;
}

/** What was written down with an entry, as names and values. */
export function AuditData({ entry }: { entry: AuditEntry }) {
  const { action, entity, entityId, data } = entry;
  const t = useTranslations("audit");
  const place = placeOf(entry);
  const lines = Object.entries(data);
  return (
    <div className="border-t border-line bg-sunken px-4 py-4 ps-11 text-sm sm:px-5 sm:ps-12">
      <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[minmax(8rem,max-content)_1fr]">
        <dt className="text-muted">{entity}</dt>
        <dd className="figures break-all">
          {entityId}{" "}
          {place ? (
            <Link href={place} className="ms-1 font-semibold underline underline-offset-4">
              {t("open")}
            </Link>
          ) : null}
        </dd>
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-words whitespace-pre-wrap max-sm:mb-1">{textOf(value)}</dd>
          </div>
        ))}
      </dl>
      {lines.length === 0 ? <p className="mt-1.5 text-muted">{t("noData")}</p> : null}
      <p className="figures mt-2.5 text-subtle">{action}</p>
    </div>
  );
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value, null, 1);
}
