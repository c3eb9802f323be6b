"use client";
import { formatMoney } from "@loopbid/domain";
import { Badge } from "@loopbid/ui";
import type { ListingFile } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { percent, RiskBadge } from "../review/risk-badge.tsx";
import { Section } from "../review/section.tsx";

const DAY_HOURS = 24;

type Fact = [label: string, value: ReactNode];

/** Its check, who looks at it, and on what terms it is sold. */
export function FileFacts({ file }: { file: ListingFile }) {
  const t = useTranslations("listings.facts");
  const rows = [useCheck(file), ...useCounts(file), ...useTerms(file), ...useTimes(file)];
  return (
    <Section title={t("title")}>
      <dl className="-my-1">
        {rows.map(([label, value]) => (
          <div
            key={label}
            className="flex justify-between gap-6 border-b border-line py-2.5 last:border-0"
          >
            <dt className="text-muted">{label}</dt>
            <dd className="figures flex flex-wrap items-center justify-end gap-2 text-end font-medium">
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function useCheck({ check, listing: { version } }: ListingFile): Fact {
  const t = useTranslations("listings.facts");
  if (!check) return [t("risk"), t("unchecked")];
  const { score, verdict, listingVersion } = check;
  return [
    t("risk"),
    <>
      {listingVersion === version ? null : (
        <span key="old" className="text-sm text-muted">
          {t("riskOld", { version: listingVersion })}
        </span>
      )}
      {verdict === "CLEAR" ? (
        <span key="score">{t("riskOf", { score: percent(score) })}</span>
      ) : (
        <RiskBadge key="score" score={score} />
      )}
    </>,
  ];
}

function useCounts({ counts }: ListingFile): Fact[] {
  const t = useTranslations("listings.facts");
  const { reports, openReports, watchers, views } = counts;
  return [
    [
      t("reports"),
      <>
        {openReports > 0 ? (
          <Badge key="open" tone="review">
            {t("openReports", { count: openReports })}
          </Badge>
        ) : null}
        {reports}
      </>,
    ],
    [t("watchers"), watchers],
    [t("views"), views],
  ];
}

function useTerms({ listing, terms }: ListingFile): Fact[] {
  const t = useTranslations("listings.facts");
  const money = (cents: number | null) => (cents === null ? t("none") : formatMoney(cents));
  const { durationHours: hours } = terms;
  const days = hours !== null && hours % DAY_HOURS === 0 ? hours / DAY_HOURS : null;
  const auction: Fact[] = [
    [t("start"), money(terms.startCents)],
    [t("reserve"), money(terms.reserveCents)],
    [t("buyNow"), money(listing.buyNowCents)],
    [t("duration"), days === null ? t("hours", { hours: hours ?? 0 }) : t("days", { days })],
  ];
  const fixed: Fact[] = [
    [t("price"), money(listing.priceCents)],
    [t("offers"), t(terms.takesOffers ? "yes" : "no")],
  ];
  const shipping = listing.shippingCents;
  return [
    ...(listing.format === "AUCTION" ? auction : fixed),
    [t("shipping"), shipping === 0 ? t("free") : money(shipping)],
    [t("pickup"), t(terms.localPickup ? "yes" : "no")],
  ];
}

function useTimes({ createdAt, updatedAt, closedAt, listing }: ListingFile): Fact[] {
  const t = useTranslations("listings.facts");
  const format = useFormatter();
  const times = { listed: createdAt, published: listing.publishedAt, changed: updatedAt };
  return Object.entries({ ...times, closed: closedAt }).flatMap(([name, at]): Fact[] =>
    at === null
      ? []
      : [
          [
            t(name as "listed"),
            format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" }),
          ],
        ],
  );
}
