import { AuctionShelf } from "@loopbid/validators";

const SHELF = "shelf";

/** Which auctions an address asks for; those that run where it makes no sense. */
export function readShelf(search: Record<string, string | string[] | undefined>): AuctionShelf {
  return AuctionShelf.safeParse(search[SHELF]).data ?? "running";
}

export function shelfAddress(shelf: AuctionShelf): string {
  return shelf === "running" ? "/auctions" : `/auctions?${SHELF}=${shelf}`;
}
