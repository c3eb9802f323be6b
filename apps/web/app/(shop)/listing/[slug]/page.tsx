import { personRefusal } from "@loopbid/domain";
import { Breadcrumbs, ListingCardSkeleton } from "@loopbid/ui";
import type { ListingPage as Listing, Me } from "@loopbid/validators";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AuctionSide } from "../../../../components/auction/auction-side.tsx";
import type { GateReason } from "../../../../components/auction/bid-gate.tsx";
import { MessageSeller } from "../../../../components/chat/message-seller.tsx";
import { AfterSaleCard } from "../../../../components/listing/after-sale-card.tsx";
import { amount } from "../../../../components/listing/amount.ts";
import { deliveryText, Details } from "../../../../components/listing/details.tsx";
import { FixedPanel } from "../../../../components/listing/fixed-panel.tsx";
import { getListing } from "../../../../components/listing/get-listing.ts";
import { imageSrc } from "../../../../components/listing/image-src.ts";
import { ListingJsonLd } from "../../../../components/listing/json-ld.tsx";
import { ListingGallery } from "../../../../components/listing/listing-gallery.tsx";
import { ReportListing } from "../../../../components/listing/report-listing.tsx";
import { SellerCard } from "../../../../components/listing/seller-card.tsx";
import { Similar } from "../../../../components/listing/similar.tsx";
import { StateNotice } from "../../../../components/listing/state-notice.tsx";
import { ListingTitle } from "../../../../components/listing/listing-title.tsx";
import { env } from "../../../../env.ts";
import { getCaller, getMe } from "../../../../trpc/server.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const listing = await getListing((await params).slug);
  const [image] = listing.images;
  const title = `${listing.title} · ${amount(listing.priceCents)}`;
  const description = listing.description.replace(/\s+/g, " ").slice(0, 180);
  const url = `/listing/${listing.slug}`;
  const images = image ? [{ url: imageSrc(image.key, 1200), alt: listing.title }] : [];
  const isPublic = ["LIVE", "ENDED", "SOLD"].includes(listing.state);
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { title, description, url, images, siteName: "Loopbid", type: "website" },
    twitter: { card: image ? "summary_large_image" : "summary" },
    ...(isPublic ? {} : { robots: { index: false } }),
  };
}

function gateOf(listing: Listing, me: Me | null): GateReason | null {
  if (!me) return "SIGNED_OUT";
  if (listing.viewer.isSeller) return "OWN";
  const known = { banned: false, blockedBySeller: false, unverified: !me.emailVerified };
  return personRefusal(known) ? "UNVERIFIED" : null;
}

export default async function ListingPage({ params }: Props) {
  const [listing, me] = await Promise.all([getListing((await params).slug), getMe()]);
  const [t, common, details] = await Promise.all([
    getTranslations("listing"),
    getTranslations("common"),
    getTranslations("listing.details"),
  ]);
  const gate = gateOf(listing, me);
  const over = listing.state === "SOLD" || listing.state === "ENDED";
  const caller = await getCaller();
  const after = me && over ? await caller.order.afterSale({ listingId: listing.id }) : null;
  const toBuyer = after?.role === "BUYER" ? after : null;
  const outdated = Boolean(
    toBuyer?.offer || toBuyer?.order?.unpaid || toBuyer?.order?.state === "AWAITING_PAYMENT",
  );
  const category = listing.categorySlug;
  return (
    <div className="page pt-5 lg:pt-8">
      <ListingJsonLd listing={listing} webUrl={env().WEB_URL} />
      <Breadcrumbs
        className="mb-4 lg:mb-6"
        label={t("crumbs")}
        linkAs={Link}
        items={[
          { label: common("nav.allListings"), href: "/browse" },
          ...(category
            ? [{ label: common(`category.${category}`), href: `/browse?category=${category}` }]
            : []),
          { label: listing.title },
        ]}
      />
      <StateNotice listing={listing} />
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1.25fr)_minmax(24rem,1fr)] lg:grid-rows-[auto_1fr]">
        <ListingGallery {...listing} />
        <div className="flex flex-col gap-5 lg:row-span-2">
          <ListingTitle listing={listing} />
          {after ? <AfterSaleCard after={after} listing={listing} /> : null}
          {listing.format === "AUCTION" ? (
            <AuctionSide listing={listing} outdated={outdated} gate={gate} />
          ) : (
            <FixedPanel
              listing={listing}
              delivery={deliveryText(listing, details)}
              watching={listing.viewer.watching}
              gate={gate}
            />
          )}
          <SellerCard
            seller={listing.seller}
            action={
              <MessageSeller
                listing={{ id: listing.id, slug: listing.slug, state: listing.state }}
                own={gate === "OWN"}
                signedIn={me !== null}
              />
            }
          />
          {listing.state === "LIVE" && gate !== "OWN" ? (
            <div className="-mt-2 flex justify-end">
              <ReportListing
                listing={{ id: listing.id, slug: listing.slug, title: listing.title }}
                signedIn={me !== null}
              />
            </div>
          ) : null}
        </div>
        <div className="pt-4 lg:pt-6">
          <Details listing={listing} />
        </div>
      </div>
      <Suspense fallback={<SimilarSkeleton />}>
        <Similar listing={listing} />
      </Suspense>
    </div>
  );
}

function SimilarSkeleton() {
  return (
    <div className="mt-24 grid grid-cols-2 gap-5 sm:grid-cols-4">
      {Array.from({ length: 4 }, (_, index) => (
        <ListingCardSkeleton key={index} />
      ))}
    </div>
  );
}
