"use client";
import { formatMoney } from "@loopbid/domain";
import { Badge, Countdown } from "@loopbid/ui";
import type { ListingFile } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PersonLink } from "../listings/person-link.tsx";
import { Section } from "../review/section.tsx";
import { AuctionStatus } from "./auction-status.tsx";
import { Ledger } from "./ledger.tsx";
import { useTimerLabels } from "./use-timer-labels.ts";

type Auction = NonNullable<ListingFile["auction"]>;

/** An auction with its terms, who leads it, and its whole ledger. */
export function AuctionSection({ auction }: { auction: Auction }) {
  const t = useTranslations("auctions.file");
  const running = auction.status === "LIVE" || auction.status === "SCHEDULED";
  return (
    <Section title={t("title")} aside={<AuctionStatus status={auction.status} />}>
      <dl className="mb-6 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
        <Fact label={t("price")}>{formatMoney(auction.priceCents)}</Fact>
        <Fact label={t(running ? "leader" : "winner")}>
          <Leader auction={auction} running={running} />
        </Fact>
        <Fact label={t("bids")}>{auction.bidCount}</Fact>
        <Fact label={t("reserve")}>
          <Reserve auction={auction} />
        </Fact>
        <Fact label={t("start")}>{formatMoney(auction.startCents)}</Fact>
        <Fact label={t("buyNow")}>
          {auction.buyNowCents === null ? t("none") : formatMoney(auction.buyNowCents)}
        </Fact>
        <Fact label={t("secondChance")}>{t(auction.secondChance ? "automatic" : "asked")}</Fact>
        <Fact label={t(running ? "ends" : "ended")}>
          <End auction={auction} running={running} />
        </Fact>
      </dl>
      <Ledger listingId={auction.listingId} running={running} />
    </Section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="figures mt-0.5 font-semibold break-words">{children}</dd>
    </div>
  );
}

function Leader({ auction: { leader, status }, running }: { auction: Auction; running: boolean }) {
  const t = useTranslations();
  if (leader === null || (!running && status !== "ENDED_SOLD")) return t("auctions.file.nobody");
  return <PersonLink handle={leader} gone={t("listings.row.gone")} />;
}

function Reserve({ auction: { reserveCents, reserveMet } }: { auction: Auction }) {
  const t = useTranslations("auctions.file");
  if (reserveCents === null) return t("none");
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {formatMoney(reserveCents)}
      <Badge tone={reserveMet ? "success" : "review"}>{t(reserveMet ? "met" : "notMet")}</Badge>
    </span>
  );
}

function End({ auction, running }: { auction: Auction; running: boolean }) {
  const t = useTranslations("auctions.file");
  const format = useFormatter();
  const labels = useTimerLabels();
  const { endsAt, closedAt, scheduledEndsAt } = auction;
  const say = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      {running ? <Countdown endsAt={Date.parse(endsAt)} labels={labels} className="block" /> : null}
      <span className={running ? "block text-sm font-normal text-muted" : "block"}>
        {say(running ? endsAt : (closedAt ?? endsAt))}
      </span>
      {endsAt === scheduledEndsAt ? null : (
        <span className="block text-sm font-normal text-muted">
          {t("extended", { when: say(scheduledEndsAt) })}
        </span>
      )}
    </>
  );
}
