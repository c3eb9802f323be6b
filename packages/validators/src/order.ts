import { z } from "zod";
import { OrderSummary } from "./auction.ts";
import { page } from "./common.ts";
import { ListingCard } from "./listing.ts";

export const PurchasesInput = z.object({ page });
export const PurchasesResult = z.object({
  items: z.array(z.object({ order: OrderSummary, listing: ListingCard })),
  total: z.number(),
  pageCount: z.number(),
});
export type PurchasesResult = z.infer<typeof PurchasesResult>;
