import type { ShopSettings } from "@loopbid/validators";
import { offeredCategories } from "../catalogue/memory.ts";
import type { ServiceContext } from "../context.ts";
import { featuresOf } from "./features.ts";
import { marketTerms } from "./market-terms.ts";

/** What the shop's pages are made with, for the asking person; read from memory, at most seconds old. */
export async function shopSettings(ctx: ServiceContext): Promise<ShopSettings> {
  const [features, terms, categories] = await Promise.all([
    featuresOf(ctx),
    marketTerms(ctx),
    offeredCategories(ctx),
  ]);
  return { features, terms, categories };
}
