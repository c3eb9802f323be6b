"use client";
import { Button, Card } from "@loopbid/ui";
import type { LedgerLine } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { useAuction } from "./auction-room.tsx";
import { BidLine } from "./bid-line.tsx";
import { useNow } from "./use-now.ts";

const SHOWN = 6;

/** The ledger as everyone may see it, newest first. */
export function BidHistory() {
  const t = useTranslations("listing.history");
  const { head, history, offsetMs } = useAuction();
  const now = useNow(offsetMs, Date.parse(head.serverTime));
  const { client } = api.useUtils();
  const [open, setOpen] = useState(false);
  const [older, setOlder] = useState<LedgerLine[]>([]);
  const [next, setNext] = useState(history.nextBeforeSeq);
  const [loading, setLoading] = useState(false);

  const first = history.lines.at(-1)?.seq ?? 0;
  const lines = [...history.lines, ...older.filter((line) => line.seq < first)];
  const shown = open ? lines : lines.slice(0, SHOWN);
  const loadOlder = async () => {
    if (next === null) return;
    setLoading(true);
    try {
      const page = await client.auction.history.query({
        listingId: head.listingId,
        beforeSeq: next,
      });
      setOlder((known) => [...known, ...page.lines]);
      setNext(page.nextBeforeSeq);
    } finally {
      setLoading(false);
    }
  };
  return (
    <Card heading={t("title")} aria-label={t("title")}>
      {lines.length === 0 ? (
        <p className="text-muted">{t("empty")}</p>
      ) : (
        <ol className="flex flex-col divide-y divide-line">
          {shown.map((line, at) => (
            <BidLine
              key={line.seq}
              line={line}
              now={now}
              newest={at === 0}
              own={head.viewer.standing === "SELLER"}
            />
          ))}
        </ol>
      )}
      {!open && lines.length > SHOWN ? (
        <Button variant="ghost" size="sm" className="mt-3" onClick={() => setOpen(true)}>
          {t("all", { count: lines.length })}
        </Button>
      ) : null}
      {open && next !== null ? (
        <Button
          variant="ghost"
          size="sm"
          className="mt-3"
          loading={loading}
          onClick={() => void loadOlder()}
        >
          {t("older")}
        </Button>
      ) : null}
      <p className="mt-4 text-sm text-subtle">{t("masked")}</p>
    </Card>
  );
}
