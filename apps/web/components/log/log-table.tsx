"use client";
import { formatMoney } from "@loopbid/domain";
import { Avatar, Button, Table, Td, Th, Tr } from "@loopbid/ui";
import type { LogRow, PublicLog } from "@loopbid/validators";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { RowWords } from "./use-row-words.ts";

const PAGE = 25;

export type LogTableProps = {
  log: PublicLog;
  words: RowWords;
  position: number;
  onChoose: (position: number) => void;
  /** The first row that a check found wrong. */
  brokenSeq: number | null;
};

/** The whole log in words and figures, a page at a time. */
export function LogTable({ log, words, position, onChoose, brokenSeq }: LogTableProps) {
  const t = useTranslations("log.table");
  const pages = Math.max(1, Math.ceil(log.rows.length / PAGE));
  const [page, setPage] = useState(0);
  const shown = log.rows.slice(page * PAGE, (page + 1) * PAGE);
  return (
    <div>
      <Table caption={t("caption")} dense>
        <thead>
          <tr>
            <Th numeric>{t("seq")}</Th>
            <Th>{t("at")}</Th>
            <Th>{t("bidder")}</Th>
            <Th>{t("what")}</Th>
            <Th numeric>{t("price")}</Th>
            <Th>{t("hash")}</Th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row
              key={row.seq}
              row={row}
              words={words}
              current={row.seq === position}
              broken={row.seq === brokenSeq}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </Table>
      {pages > 1 ? (
        <nav aria-label={t("pages")} className="mt-3 flex items-center justify-between gap-3">
          <Button
            size="sm"
            variant="secondary"
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            {t("previous")}
          </Button>
          <span className="figures text-sm text-muted">
            {t("pageOf", { page: page + 1, pages })}
          </span>
          <Button
            size="sm"
            variant="secondary"
            disabled={page === pages - 1}
            onClick={() => setPage(page + 1)}
          >
            {t("next")}
          </Button>
        </nav>
      ) : null}
    </div>
  );
}

type RowProps = {
  row: LogRow;
  words: RowWords;
  current: boolean;
  broken: boolean;
  onChoose: (position: number) => void;
};

function Row({ row, words, current, broken, onChoose }: RowProps) {
  const t = useTranslations("log.table");
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "medium" });
  return (
    <Tr
      selected={current}
      aria-current={current || undefined}
      data-seq={row.seq}
      data-broken={broken || undefined}
      className="data-broken:bg-danger-soft data-broken:text-danger-ink"
    >
      <Td numeric>
        <button
          type="button"
          aria-label={t("goTo", { seq: row.seq })}
          onClick={() => onChoose(row.seq)}
          className="hit-area figures font-semibold underline decoration-line-strong underline-offset-4 hover:decoration-ink"
        >
          {row.seq}
        </button>
      </Td>
      <Td className="figures whitespace-nowrap">{format.format(row.at)}</Td>
      <Td className="whitespace-nowrap">
        {row.bidderId ? (
          <span className="inline-flex items-center gap-2">
            <Avatar name={words.nameOf(row.bidderId)} seed={row.bidderId} size="sm" />
            {words.nameOf(row.bidderId)}
          </span>
        ) : (
          <span className="text-muted">{t("auction")}</span>
        )}
      </Td>
      <Td className="min-w-64">{words.eventOf(row)}</Td>
      <Td numeric className="font-semibold">
        {formatMoney(row.priceCents)}
      </Td>
      <Td>
        <code className="font-mono text-xs text-muted" title={row.hash}>
          {row.hash.slice(0, 10)}
        </code>
      </Td>
    </Tr>
  );
}
