import type { ListingPage } from "@loopbid/validators";
import { TRPCError } from "@trpc/server";
import { getCaller } from "../../trpc/server.ts";
import { AuctionPanel } from "./auction-panel.tsx";
import { AuctionRoom } from "./auction-room.tsx";
import { BidBar } from "./bid-bar.tsx";
import type { GateReason } from "./bid-gate.tsx";
import { BidHistory } from "./bid-history.tsx";
import { PlannedPanel } from "./planned-panel.tsx";

export type AuctionSideProps = {
  listing: ListingPage;
  outdated: boolean;
  gate: GateReason | null;
};

/** The live column of an auction, or its starting price before it has opened, as in a draft. */
export async function AuctionSide({ listing, outdated, gate }: AuctionSideProps) {
  const auction = await readAuction(listing.id);
  if (!auction) return <PlannedPanel cents={listing.priceCents} />;
  const { id, slug, title } = listing;
  return (
    <AuctionRoom head={auction.head} history={auction.history} canBid={gate === null}>
      <AuctionPanel
        listing={{ id, slug, title }}
        watching={listing.viewer.watching}
        fellThrough={listing.state === "ENDED"}
        outdated={outdated}
        gate={gate}
      />
      <BidHistory />
      <BidBar canBid={gate === null} />
    </AuctionRoom>
  );
}

async function readAuction(listingId: string) {
  const caller = await getCaller();
  try {
    const [head, history] = await Promise.all([
      caller.auction.head({ listingId }),
      caller.auction.history({ listingId }),
    ]);
    return { head, history };
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
