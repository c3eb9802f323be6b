import type { SellerHistory } from "@loopbid/services";
import type { Signal } from "./signal.ts";

const DAY_MS = 24 * 3_600_000;
/** From this age on an account is no longer new. */
const SETTLED_DAYS = 14;
/** Listings in a day that a person makes by hand without hurry; from the second on it looks automatic. */
const CALM = 8;
const FRANTIC = 30;

const unit = (value: number) => Math.min(1, Math.max(0, value));

/** New accounts, many listings at once, and earlier removals. Sales that went through vouch for a seller. */
export function sellerHistory(seller: SellerHistory): Signal | null {
  const ageDays = seller.accountAgeMs / DAY_MS;
  const fresh = unit((SETTLED_DAYS - ageDays) / SETTLED_DAYS);
  const hasty = unit((seller.publishedLastDay - CALM) / (FRANTIC - CALM));
  const removed = unit(seller.removedCount / 3);
  const unverified = seller.emailVerified ? 0 : 0.3;
  const doubt = Math.max(fresh * 0.8, hasty, removed) + unverified;
  const trust = unit(seller.soldCount / 5) * 0.6;
  const score = unit(doubt) * (1 - trust);
  if (score < 0.05) return null;
  return {
    key: "seller-history",
    score,
    evidence: {
      kind: "seller",
      ageDays: Math.max(0, Math.floor(ageDays)),
      emailVerified: seller.emailVerified,
      publishedLastDay: seller.publishedLastDay,
      soldCount: seller.soldCount,
      removedCount: seller.removedCount,
    },
    reason: hasty > 0.5 ? "seller.hasty" : null,
  };
}
