"use client";
import { formatMoney } from "@loopbid/domain";
import { Alert, Button, Card, ErrorState, Skeleton, Switch } from "@loopbid/ui";
import type { PublicLog } from "@loopbid/validators";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Checked } from "./check-log.ts";
import { canHash } from "./hash-texts.ts";
import { LogTable } from "./log-table.tsx";
import { receiptsOf } from "./receipts.ts";
import { ReplayCard } from "./replay-card.tsx";
import { tamper } from "./tamper.ts";
import { useChecked } from "./use-checked.ts";
import { useLog } from "./use-log.ts";
import { useReplay } from "./use-replay.ts";
import { useRowWords } from "./use-row-words.ts";
import { VerdictCard } from "./verdict-card.tsx";

export type LogViewerProps = { source: string; listingId: string; viewerTag: string | null };

/** Fetches an auction's log, checks it in this browser, and shows it. */
export function LogViewer({ source, listingId, viewerTag }: LogViewerProps) {
  const t = useTranslations("log");
  const common = useTranslations("common");
  const loaded = useLog(source);
  if (loaded.kind === "loading") return <LogSkeleton label={common("loading")} />;
  if (loaded.kind === "failed") {
    return (
      <ErrorState
        title={t("failed")}
        description={t("failedBody")}
        action={<Button onClick={loaded.retry}>{common("retry")}</Button>}
      />
    );
  }
  return <Log log={loaded.log} source={source} listingId={listingId} viewerTag={viewerTag} />;
}

function Log({ log, source, listingId, viewerTag }: LogViewerProps & { log: PublicLog }) {
  const t = useTranslations("log");
  const [cheating, setCheating] = useState(false);
  const cheat = useMemo(() => tamper(log), [log]);
  const tampered = cheating ? cheat : null;
  const shown = tampered?.log ?? log;
  const receipts = useMemo(() => receiptsOf(listingId), [listingId]);
  const checked = useChecked(shown, receipts);
  const words = useRowWords(shown, viewerTag);
  const replay = useReplay(log.rows.length);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
      {canHash() ? (
        <VerdictCard checked={checked} rowCount={log.rows.length} />
      ) : (
        <Alert tone="review" title={t("noHash")}>
          {t("noHashBody")}
        </Alert>
      )}
      <div className="flex min-w-0 flex-col gap-6 lg:order-first lg:row-span-2">
        <ReplayCard log={shown} replay={replay} words={words} />
        <section aria-label={t("table.title")}>
          <h2 className="mb-3 text-title">{t("table.title")}</h2>
          <LogTable
            log={shown}
            words={words}
            position={replay.position}
            onChoose={replay.go}
            brokenSeq={brokenRow(checked)}
          />
        </section>
      </div>
      <div className="flex flex-col gap-5">
        {cheat ? (
          <Card aria-label={t("tamper.label")}>
            <Switch
              label={<span className="font-semibold">{t("tamper.label")}</span>}
              description={t("tamper.body")}
              checked={cheating}
              onCheckedChange={setCheating}
            />
            {tampered ? (
              <p className="mt-3 text-sm text-danger-ink">
                {t("tamper.changed", {
                  seq: tampered.seq,
                  from: formatMoney(tampered.from),
                  to: formatMoney(tampered.to),
                })}
              </p>
            ) : null}
          </Card>
        ) : null}
        <Card heading={t("own.title")} aria-label={t("own.title")} tone="sunken">
          <p className="text-[0.9375rem] text-muted">{t("own.body")}</p>
          <Button
            variant="secondary"
            className="mt-4"
            iconStart={<Download aria-hidden />}
            render={
              <a href={source} download>
                {t("own.download")}
              </a>
            }
          />
        </Card>
      </div>
    </div>
  );
}

function brokenRow(checked: Checked | null): number | null {
  const findings = checked ? Object.values(checked.report) : [];
  const seqs = findings.flatMap((finding) => (finding && finding.seq > 0 ? [finding.seq] : []));
  return seqs.length > 0 ? Math.min(...seqs) : null;
}

function LogSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <Skeleton className="h-128 rounded-card" />
      <Skeleton className="h-80 rounded-card max-lg:order-first" />
    </div>
  );
}
