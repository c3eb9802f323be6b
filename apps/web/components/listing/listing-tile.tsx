import { CONDITION_KEYS } from "@loopbid/domain";
import { Badge, CategoryIcon, ListingCard } from "@loopbid/ui";
import type { ListingCard as Listing } from "@loopbid/validators";
import { Truck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { amount, miles } from "./amount.ts";
import { CardCountdown } from "./card-countdown.tsx";
import { imageSet, imageSrc } from "./image-src.ts";

const SIZES = "(min-width: 1280px) 300px, (min-width: 640px) 33vw, 50vw";

export type ListingTileProps = { listing: Listing; eager?: boolean; as?: "h2" | "h3" };

/** One listing in a grid. Works in server and client components. */
export function ListingTile({ listing, eager, as }: ListingTileProps) {
  const t = useTranslations("common");
  const auction = listing.format === "AUCTION";
  const open = listing.state === "LIVE";
  const { image } = listing;
  const where =
    listing.distanceKm === null
      ? listing.place
      : t("card.distance", { miles: miles(listing.distanceKm) });
  const facts = [listing.condition && t(CONDITION_KEYS[listing.condition].name), where];
  return (
    <ListingCard
      as={as}
      link={<Link href={`/listing/${listing.slug}`} prefetch={false} />}
      title={listing.title}
      image={
        image
          ? { src: imageSrc(image.key, 480), srcSet: imageSet(image.key), sizes: SIZES, alt: "" }
          : undefined
      }
      media={<CategoryIcon slug={listing.categorySlug ?? ""} strokeWidth={1.25} />}
      eager={eager}
      live={auction && open}
      priceText={amount(listing.priceCents)}
      priceNote={
        auction && listing.buyNowCents
          ? t("card.buyNow", { amount: amount(listing.buyNowCents) })
          : null
      }
      meta={facts.filter(Boolean).join(" · ")}
      badges={
        open ? null : <Badge>{t(listing.state === "SOLD" ? "card.sold" : "card.ended")}</Badge>
      }
      footer={<TileFooter listing={listing} />}
    />
  );
}

function TileFooter({ listing }: { listing: Listing }) {
  const t = useTranslations("common.card");
  if (listing.format === "AUCTION" && listing.endsAt && listing.state === "LIVE") {
    return (
      <>
        <CardCountdown endsAt={listing.endsAt} />
        <span>{t("bids", { count: listing.bidCount })}</span>
      </>
    );
  }
  const { shippingCents } = listing;
  if (shippingCents === null) return <span>{t("pickup")}</span>;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Truck aria-hidden className="size-4" />
      {shippingCents === 0 ? t("freeShipping") : t("shipping", { amount: amount(shippingCents) })}
    </span>
  );
}
