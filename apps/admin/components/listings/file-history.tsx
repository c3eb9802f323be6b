"use client";
import type { AuditEntry } from "@loopbid/validators";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Section } from "../review/section.tsx";
import { auditAddress } from "./file-head.tsx";

export interface FileHistoryProps {
  listingId: string;
  entries: readonly AuditEntry[];
}

/** What was done to a listing and its auction, newest first, in the words of the audit log. */
export function FileHistory({ listingId, entries }: FileHistoryProps) {
  const t = useTranslations("listings.history");
  return (
    <Section
      title={t("title")}
      aside={
        <Link
          href={auditAddress(listingId)}
          className="inline-flex min-h-6 items-center text-sm font-semibold underline underline-offset-4"
        >
          {t("all")}
        </Link>
      }
    >
      {entries.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      <ol className="flex flex-col gap-3.5">
        {entries.map((entry) => (
          <li key={entry.id} className="relative ps-5 text-sm">
            <span
              aria-hidden
              className="absolute start-0 top-1.5 size-2 rounded-full bg-line-strong"
            />
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

const KINDS = ["system", "anonymous", "worker"] as const;

function Entry({ entry: { at, actor, actorKind, action } }: { entry: AuditEntry }) {
  const t = useTranslations();
  const format = useFormatter();
  const key = `audit.action.${action}` as "audit.action.listing.create";
  const kind = KINDS.find((known) => known === actorKind) ?? "gone";
  return (
    <>
      <p>
        {actor ? (
          <Link
            href={`/users/${actor}`}
            className="font-semibold underline-offset-4 hover:underline"
          >
            @{actor}
          </Link>
        ) : (
          <span className="font-semibold">{t(`audit.by.${kind}`)}</span>
        )}{" "}
        {t.has(key) ? t(key) : <code>{action}</code>} {t("listings.history.target")}
      </p>
      <time dateTime={at} className="figures text-xs text-muted">
        {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
      </time>
    </>
  );
}
