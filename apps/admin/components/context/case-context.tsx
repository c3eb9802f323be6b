"use client";
import { Alert, Spinner } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { BidderGraph } from "./bidder-graph.tsx";
import { Lookalikes, type ShownListing } from "./lookalikes.tsx";
import { SellerPast } from "./seller-past.tsx";

export interface CaseContextProps {
  listing: ShownListing & { id: string };
  sellerHandle: string;
  webUrl: string;
}

const FRESH_MS = 60_000;

/** What surrounds the listing, read by itself so that the case is there at once. */
export function CaseContext({ listing, sellerHandle, webUrl }: CaseContextProps) {
  const t = useTranslations("cases.context");
  const { data, isError } = api.desk.context.useQuery(
    { listingId: listing.id },
    { staleTime: FRESH_MS },
  );
  if (isError) return <Alert tone="review">{t("failed")}</Alert>;
  if (!data)
    return (
      <p className="flex items-center gap-2 text-sm text-muted">
        <Spinner /> {t("loading")}
      </p>
    );
  return (
    <>
      <SellerPast history={data.history} />
      <Lookalikes listing={listing} others={data.lookalikes} webUrl={webUrl} />
      <BidderGraph bidders={data.bidders} auctions={data.auctions} seller={sellerHandle} />
    </>
  );
}
