import type { ListingPage } from "@loopbid/validators";
import { plainAmount } from "./amount.ts";
import { imageSrc } from "./image-src.ts";

const CONDITIONS: Record<NonNullable<ListingPage["condition"]>, string> = {
  PREMIUM: "RefurbishedCondition",
  EXCELLENT: "UsedCondition",
  GOOD: "UsedCondition",
  FAIR: "UsedCondition",
  FOR_PARTS: "DamagedCondition",
};

/** schema.org Product and Offer, as search engines read them. */
export function ListingJsonLd({ listing, webUrl }: { listing: ListingPage; webUrl: string }) {
  const url = `${webUrl}/listing/${listing.slug}`;
  const data = {
    "@context": "https://schema.org",
    "@type": "Product",
    name: listing.title,
    description: listing.description.slice(0, 1_000),
    image: listing.images.map((image) => `${webUrl}${imageSrc(image.key, 1200)}`),
    ...(listing.brand ? { brand: { "@type": "Brand", name: listing.brand } } : {}),
    offers: {
      "@type": "Offer",
      url,
      price: plainAmount(listing.priceCents),
      priceCurrency: "USD",
      availability: `https://schema.org/${listing.state === "LIVE" ? "InStock" : "SoldOut"}`,
      ...(listing.condition
        ? { itemCondition: `https://schema.org/${CONDITIONS[listing.condition]}` }
        : {}),
      ...(listing.endsAt ? { priceValidUntil: listing.endsAt.slice(0, 10) } : {}),
      seller: { "@type": "Person", name: listing.seller.name },
    },
  };
  // "<" is written as an escape, so no text can close the script element.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
