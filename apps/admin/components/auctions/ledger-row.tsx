"use client";
import { formatMoney } from "@loopbid/domain";
import { Badge, cn, Td, Tr } from "@loopbid/ui";
import type { DeskLedgerRow } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import { PersonLink } from "../listings/person-link.tsx";

const KINDS = ["BID", "RETRACTION", "BUY_NOW", "CLOSED", "ENDED_EARLY", "CANCELLED"] as const;
const REASONS = [
  "WRONG_AMOUNT",
  "DESCRIPTION_CHANGED",
  "BIDDER_ASKED",
  "BIDDER_NOT_TRUSTED",
  "BIDDER_BANNED",
  "SELLER",
  "MODERATION",
] as const;

export interface LedgerRowProps {
  row: DeskLedgerRow;
  /** Whether there is a column of maxima. */
  opened: boolean;
}

export function LedgerRow({ row, opened }: LedgerRowProps) {
  const t = useTranslations("auctions.ledger");
  const format = useFormatter();
  const { seq, kind, bidder, maxCents, extended, priceCents, takenBack, at } = row;
  const when = format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "medium" });
  return (
    <Tr className={cn(takenBack && "text-subtle")}>
      <Td numeric className="text-muted max-sm:hidden">
        {seq}
      </Td>
      <Td className="max-w-44 max-sm:pe-1">
        {bidder === null ? (
          <span className="text-subtle">{t("system")}</span>
        ) : (
          <PersonLink
            handle={bidder}
            gone={t("gone")}
            className={cn("block truncate", takenBack ? "line-through" : "font-semibold")}
          />
        )}
        <span className="block text-xs sm:hidden">
          {kind === "BID" && !takenBack && !extended ? null : <What row={row} />}
          <time dateTime={at} className="figures whitespace-nowrap text-muted">
            {seq} · {format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "short" })}
          </time>
        </span>
      </Td>
      <Td className="max-sm:hidden">
        <What row={row} />
      </Td>
      {opened ? (
        <Td numeric className={cn("max-sm:px-2", takenBack && "line-through")}>
          {maxCents === null ? null : formatMoney(maxCents)}
        </Td>
      ) : null}
      <Td numeric className={cn(!takenBack && "font-semibold")}>
        {formatMoney(priceCents)}
      </Td>
      <Td className="text-end text-muted max-sm:hidden">
        <time dateTime={at} className="figures whitespace-nowrap">
          {when}
        </time>
      </Td>
    </Tr>
  );
}

function What({ row: { kind, reason, takenBack, extended } }: { row: DeskLedgerRow }) {
  const t = useTranslations("auctions.ledger");
  const because = (why: string) => t(`reason.${REASONS.find((known) => known === why) ?? "other"}`);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {t(`kind.${KINDS.find((known) => known === kind) ?? "other"}`)}
      {reason ? <span className="text-muted">{because(reason)}</span> : null}
      {extended ? <Badge tone="ember">{t("extended")}</Badge> : null}
      {takenBack ? (
        <span title={takenBack.reason ? because(takenBack.reason) : undefined}>
          <Badge tone="review">{t("takenBack", { seq: takenBack.seq })}</Badge>
        </span>
      ) : null}
    </span>
  );
}
