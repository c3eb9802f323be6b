import { cn } from "@loopbid/ui";
import type { OwnListing } from "@loopbid/validators";
import { Bookmark, Eye, ShieldAlert } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { amount } from "../listing/amount.ts";
import { CardCountdown } from "../listing/card-countdown.tsx";
import { ListingActions } from "./listing-actions.tsx";
import { StateBadge } from "./state-badge.tsx";
import { Thumb } from "./thumb.tsx";

/** Where a press on the listing leads: to the form while it is the seller's, to its page once others can see it. */
export function hrefOf({ id, slug, state }: Pick<OwnListing, "id" | "slug" | "state">): string {
  return state === "LIVE" || state === "ENDED" || state === "SOLD"
    ? `/listing/${slug}`
    : `/sell/${id}`;
}

export function OwnListingRow({ listing }: { listing: OwnListing }) {
  const t = useTranslations("account.listings");
  const { state, notice, images } = listing;
  const showsNotice = notice && (state === "HELD" || state === "REMOVED");
  return (
    <li className="py-5">
      <div className="relative flex gap-4 sm:gap-6">
        <Thumb imageKey={images[0]?.key ?? null} category={listing.categorySlug} />
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StateBadge state={state} />
            <When listing={listing} />
          </div>
          <h2 className="mt-1.5 line-clamp-2 font-sans text-base leading-snug font-semibold tracking-normal">
            <Link
              href={hrefOf(listing)}
              className="underline-offset-4 after:absolute after:inset-y-0 after:start-0 after:w-22 hover:underline sm:after:w-28"
            >
              {listing.title || t("untitled")}
            </Link>
          </h2>
          <PriceLine listing={listing} />
        </div>
        <ListingActions listing={listing} />
      </div>
      {showsNotice ? (
        <p
          className={cn(
            "mt-4 flex items-start gap-2.5 rounded-control p-3.5 text-sm sm:ms-34",
            state === "REMOVED"
              ? "bg-danger-soft text-danger-ink"
              : "bg-review-soft text-review-ink",
          )}
        >
          <ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span className="whitespace-pre-line">{notice}</span>
        </p>
      ) : null}
    </li>
  );
}

function When({ listing: { state, endsAt, updatedAt } }: { listing: OwnListing }) {
  const t = useTranslations("account.listings");
  const format = useFormatter();
  if (state === "LIVE" && endsAt) return <CardCountdown endsAt={endsAt} className="text-sm" />;
  const date = format.dateTime(new Date(updatedAt), { day: "numeric", month: "short" });
  return <span className="figures text-sm text-muted">{t("changed", { date })}</span>;
}

function PriceLine({ listing }: { listing: OwnListing }) {
  const t = useTranslations("account.listings");
  const common = useTranslations("common.card");
  const auction = listing.format === "AUCTION";
  const cents = listing.priceCents || listing.startCents || 0;
  const isPublic =
    listing.state === "LIVE" || listing.state === "ENDED" || listing.state === "SOLD";
  const reserve = auction && listing.state === "LIVE" && listing.reserveCents;
  return (
    <div className="figures mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
      {cents > 0 ? (
        <span>
          <span
            className={cn(
              "font-display text-lg font-bold text-ink",
              auction && listing.state === "LIVE" && "volt-underline",
            )}
          >
            {amount(cents)}
          </span>
          {auction && listing.bidCount === 0 ? <span className="ms-2">{t("start")}</span> : null}
        </span>
      ) : null}
      {isPublic && auction ? <span>{common("bids", { count: listing.bidCount })}</span> : null}
      {reserve ? (
        <span>
          {t(listing.priceCents >= reserve ? "reserveMet" : "reserve", { amount: amount(reserve) })}
        </span>
      ) : null}
      {isPublic ? (
        <>
          <Count
            icon={<Bookmark aria-hidden />}
            label={t("watchers", { count: listing.watcherCount })}
          >
            {listing.watcherCount}
          </Count>
          <Count icon={<Eye aria-hidden />} label={t("views", { count: listing.viewCount })}>
            {listing.viewCount}
          </Count>
        </>
      ) : null}
    </div>
  );
}

function Count({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 [&_svg]:size-4">
      {icon}
      <span aria-hidden>{children}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
