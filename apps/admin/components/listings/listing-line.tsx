"use client";
import { formatMoney } from "@loopbid/domain";
import type { DeskListingLine } from "@loopbid/validators";
import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { ListingState } from "./listing-state.tsx";
import { PersonLink } from "./person-link.tsx";
import { Thumb } from "./thumb.tsx";

/** One listing of the list: all of it leads to its file, the seller to theirs. */
export function ListingLine({ line }: { line: DeskListingLine }) {
  const t = useTranslations();
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const { id, title, sellerHandle, state, format: kind, priceCents, bidCount, createdAt } = line;
  const listed = new Date(createdAt);
  return (
    <div className="relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3.5 gap-y-2 px-4 py-3 transition-colors hover:bg-sunken sm:px-5 md:grid-cols-[auto_minmax(0,1fr)_8rem_7rem_7rem]">
      <Thumb
        imageKey={line.imageKey}
        categorySlug={line.categorySlug}
        className="max-md:row-span-2 max-md:self-start"
      />
      <div className="min-w-0 max-md:col-span-2">
        <Link
          href={`/listings/${id}`}
          className="font-semibold break-words after:absolute after:inset-0 max-md:line-clamp-2 md:block md:truncate"
        >
          {title}
        </Link>
        <p className="figures flex min-w-0 flex-wrap gap-x-1.5 text-sm text-muted">
          <PersonLink
            handle={sellerHandle}
            gone={t("listings.row.gone")}
            className="relative z-10 truncate"
          />
          <span aria-hidden>·</span>
          <span>{t(`common.format.${kind}`)}</span>
          {kind === "AUCTION" ? (
            <>
              <span aria-hidden>·</span>
              <span>{t("listings.row.bids", { count: bidCount })}</span>
            </>
          ) : null}
        </p>
      </div>
      <p className="figures font-semibold md:text-end">{formatMoney(priceCents)}</p>
      <p className="flex items-center gap-2.5 max-md:justify-self-end md:justify-self-end">
        <time dateTime={createdAt} className="figures text-xs text-muted md:hidden">
          {format.relativeTime(Math.min(listed.getTime(), now.getTime()), now)}
        </time>
        <ListingState state={state} />
      </p>
      <time
        dateTime={createdAt}
        title={format.dateTime(listed, { dateStyle: "medium", timeStyle: "short" })}
        className="figures text-end text-sm text-muted max-md:hidden"
      >
        {format.relativeTime(Math.min(listed.getTime(), now.getTime()), now)}
      </time>
    </div>
  );
}
