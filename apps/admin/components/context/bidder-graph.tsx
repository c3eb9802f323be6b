"use client";
import { Badge } from "@loopbid/ui";
import type { CaseContext } from "@loopbid/validators";
import { formatMoney } from "@loopbid/domain";
import { useTranslations } from "next-intl";
import { Section } from "../review/section.tsx";

export interface BidderGraphProps extends Pick<CaseContext, "bidders" | "auctions"> {
  /** The seller's handle. */
  seller: string;
}

const WIDTH = 400;
const ROW = 30;

/** The people who bid at a seller, each with a line to the seller. Below it the same in words. */
export function BidderGraph({ bidders, auctions, seller }: BidderGraphProps) {
  const t = useTranslations("cases.context");
  const height = Math.max(2, bidders.length) * ROW;
  const middle = height / 2;
  if (bidders.length === 0)
    return (
      <Section title={t("bidders", { seller })}>
        <p className="text-sm text-muted">{t("noBidders")}</p>
      </Section>
    );
  return (
    <Section title={t("bidders", { seller })}>
      <figure>
        <svg
          aria-hidden
          viewBox={`0 0 ${WIDTH} ${height}`}
          className="w-full overflow-visible fill-none"
        >
          {bidders.map(({ handle, auctions: met, wins }, index) => {
            const y = (index + 0.5) * (height / bidders.length);
            return (
              <g key={handle}>
                <path
                  d={`M20 ${y} C200 ${y} 200 ${middle} 372 ${middle}`}
                  className={wins > 0 ? "stroke-success" : "stroke-review"}
                  strokeWidth={1.5 + (6 * met) / Math.max(1, auctions)}
                />
                <circle cx={20} cy={y} r={7} className="fill-ink" />
              </g>
            );
          })}
          <circle cx={380} cy={middle} r={11} className="fill-ink" />
        </svg>
        <figcaption className="mt-3 text-xs text-muted">
          {t("legend")}
          <ol className="figures mt-2 flex flex-col gap-1.5 text-sm text-ink">
            {bidders.map((bidder) => (
              <li key={bidder.handle}>
                {t("bidder", {
                  handle: bidder.handle,
                  auctions: bidder.auctions,
                  all: auctions,
                  wins: bidder.wins,
                  losses: bidder.losses,
                  pushed: formatMoney(bidder.pushedCents),
                })}{" "}
                {bidder.alert ? <Badge tone="danger">{t("alert")}</Badge> : null}
              </li>
            ))}
          </ol>
        </figcaption>
      </figure>
    </Section>
  );
}
