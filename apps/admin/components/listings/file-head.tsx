"use client";
import { formatMoney } from "@loopbid/domain";
import { Badge, Button } from "@loopbid/ui";
import type { ListingFile } from "@loopbid/validators";
import { ArrowLeft, ExternalLink, ScrollText } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { ListingDecision } from "../decisions/listing-decision.tsx";
import { ListingState } from "./listing-state.tsx";

/** What everyone may open in the shop. */
const PUBLIC: readonly string[] = ["LIVE", "ENDED", "SOLD"];

export interface FileHeadProps {
  file: ListingFile;
  webUrl: string;
  onDecided: () => void;
}

export function FileHead({
  file: { listing, createdAt, ...file },
  webUrl,
  onDecided,
}: FileHeadProps) {
  const t = useTranslations();
  const format = useFormatter();
  const { id, slug, title, state, version, condition, priceCents } = listing;
  const when = format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "short" });
  return (
    <header>
      <Button
        variant="ghost"
        size="sm"
        iconStart={<ArrowLeft aria-hidden />}
        render={<Link href="/listings">{t("listings.file.back")}</Link>}
        className="-ms-3 mb-2"
      />
      <div className="flex flex-wrap items-center gap-2">
        <ListingState state={state} />
        <Badge>{t(`common.format.${listing.format}`)}</Badge>
        {condition ? <Badge>{t(`common.condition.${condition}`)}</Badge> : null}
      </div>
      <div className="mt-3 flex items-baseline justify-between gap-x-8 gap-y-1 max-sm:flex-col">
        <h1 className="min-w-0 text-2xl leading-tight break-words sm:text-3xl">{title}</h1>
        <p className="figures shrink-0 font-display text-2xl font-semibold sm:text-3xl">
          {formatMoney(priceCents)}
        </p>
      </div>
      <p className="figures mt-1.5 flex flex-wrap gap-x-2 text-sm text-muted">
        <span>{t("listings.file.listed", { when })}</span>
        <span aria-hidden>·</span>
        <span>{t("listings.file.version", { version })}</span>
        <span aria-hidden>·</span>
        <span className="break-all">{id}</span>
        {file.relistedFromId ? (
          <Link
            href={`/listings/${file.relistedFromId}`}
            className="underline underline-offset-4 hover:text-ink"
          >
            {t("listings.file.relisted")}
          </Link>
        ) : null}
      </p>
      <div className="mt-4 flex flex-wrap gap-2.5">
        <ListingDecision listing={listing} onDecided={onDecided} />
        {PUBLIC.includes(state) ? (
          <Button
            variant="secondary"
            iconEnd={<ExternalLink aria-hidden />}
            render={
              <a href={`${webUrl}/listing/${slug}`} target="_blank" rel="noreferrer">
                {t("listings.file.openShop")}
              </a>
            }
          />
        ) : null}
        <Button
          variant="secondary"
          iconStart={<ScrollText aria-hidden />}
          render={<Link href={auditAddress(id)}>{t("listings.file.openAudit")}</Link>}
        />
      </div>
    </header>
  );
}

/** Everything that was written down about a listing, whoever did it. */
export const auditAddress = (listingId: string) => `/audit?entityId=${listingId}&all=1`;
