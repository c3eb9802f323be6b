"use client";
import { Alert, Badge, Spinner } from "@loopbid/ui";
import type { ReportedListing } from "@loopbid/validators";
import { formatMoney } from "@loopbid/domain";
import { ExternalLink } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { CaseContext } from "../context/case-context.tsx";
import { imageSrc } from "../review/image-src.ts";
import { Section } from "../review/section.tsx";

export interface ReportCaseProps {
  /** Undefined while it is read, null where no report is open any more. */
  reported: ReportedListing | null | undefined;
  webUrl: string;
}

/** What people say about a listing, and the listing itself. */
export function ReportCase({ reported, webUrl }: ReportCaseProps) {
  const t = useTranslations("cases.report");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  if (reported === null) return <Alert tone="review">{t("gone")}</Alert>;
  if (!reported)
    return (
      <p className="flex items-center gap-2 text-muted">
        <Spinner /> {t("loading")}
      </p>
    );
  const { listing, reports, sellerHandle } = reported;
  return (
    <>
      {listing.state === "LIVE" ? null : (
        <Alert tone="review">{t("state", { state: listing.state })}</Alert>
      )}
      <Section title={t("reports")}>
        <ul className="flex flex-col gap-4">
          {reports.map((report) => (
            <li key={report.reporterHandle} className="flex flex-col gap-1">
              <span className="flex flex-wrap items-center gap-2">
                <Badge tone="review">{t(`reason.${report.reason}`)}</Badge>
                <span className="text-sm text-muted">
                  {format.relativeTime(Math.min(Date.parse(report.createdAt), now.getTime()), now)}
                </span>
              </span>
              <p className="max-w-prose break-words whitespace-pre-line">
                {report.note || t("noNote")}
              </p>
              <p className="figures text-sm text-muted">
                {t("record", {
                  handle: report.reporterHandle,
                  upheld: report.upheld,
                  dismissed: report.dismissed,
                })}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title={t("listing")}
        aside={
          <a
            href={`${webUrl}/listing/${listing.slug}`}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-6 items-center gap-1.5 text-sm font-semibold underline underline-offset-4"
          >
            {t("shop")}
            <ExternalLink aria-hidden className="size-3.5" />
          </a>
        }
      >
        <p className="figures text-muted">
          {formatMoney(listing.priceCents)} · {t("seller", { handle: sellerHandle })}
        </p>
        <ul className="mt-3 flex flex-wrap gap-2">
          {listing.images.map(({ key }, at) => (
            <li key={key}>
              <img
                src={imageSrc(key, 480)}
                alt={t("picture", { n: at + 1, title: listing.title })}
                className="size-32 rounded-tile bg-tile object-cover"
              />
            </li>
          ))}
        </ul>
        <p className="mt-3 max-w-prose break-words whitespace-pre-line">{listing.description}</p>
      </Section>
      <CaseContext listing={listing} sellerHandle={sellerHandle} webUrl={webUrl} />
    </>
  );
}
