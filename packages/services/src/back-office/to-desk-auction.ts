import type { AuctionRow } from "@loopbid/db";
import type { DeskAuctionFile } from "@loopbid/validators";
import type { z } from "zod";

/** What only the desk sees of an auction. No maximum is in it: while it runs they are the bidders' own. */
export function toDeskAuction(
  row: AuctionRow,
  handles: ReadonlyMap<string, string>,
): Omit<
  z.infer<typeof DeskAuctionFile>,
  "buyNowCents" | "startsAt" | "scheduledEndsAt" | "secondChance" | "seq"
> {
  return {
    listingId: row._id,
    status: row.status,
    priceCents: row.priceCents,
    startCents: row.startCents,
    reserveCents: row.reserveCents,
    reserveMet: row.reserveMet,
    bidCount: row.bidCount,
    leader: row.leaderId && (handles.get(row.leaderId) ?? ""),
    endsAt: row.effectiveEndsAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

export function toAuctionFile(
  row: AuctionRow,
  handles: ReadonlyMap<string, string>,
): z.infer<typeof DeskAuctionFile> {
  return {
    ...toDeskAuction(row, handles),
    buyNowCents: row.buyNowCents,
    startsAt: row.startsAt.toISOString(),
    scheduledEndsAt: row.scheduledEndsAt.toISOString(),
    secondChance: row.secondChance,
    seq: row.seq,
  };
}
