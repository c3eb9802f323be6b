import type { CountedMetric, Span } from "@loopbid/domain";
import type { Market } from "./market.ts";

type Dated = Date | null | undefined;

/** Counts one bucket from the rows in memory, one metric after the other, in the plainest way there is. */
export function recount(market: Market, { from, to }: Span): Record<CountedMetric, number> {
  const inside = (at: Dated) => at != null && at.getTime() >= from && at.getTime() < to;
  const { listings, checks } = market;
  const closed = listings.filter(({ closedAt }) => inside(closedAt));
  const bids = market.bids.filter(({ kind, at }) => kind === "BID" && inside(at));
  const orders = market.orders.filter(({ createdAt }) => inside(createdAt));
  const checked = checks.filter(({ createdAt }) => inside(createdAt));
  const actions = market.actions.filter(({ createdAt }) => inside(createdAt));
  const verdictOf = new Map(checks.map(({ _id, verdict }) => [_id, verdict]));
  const checkedAt = new Map(checks.map(({ _id, createdAt }) => [_id, createdAt.getTime()]));
  const flagged = actions.filter(({ fraudCheckId }) =>
    ["REVIEW", "BLOCK"].includes(verdictOf.get(fraudCheckId ?? "") ?? ""),
  );
  const gmv = (source?: string) =>
    orders
      .filter((order) => order.state !== "CANCELLED" && (!source || order.source === source))
      .reduce((sum, { cents }) => sum + cents, 0);
  const inState = (state: string) => orders.filter((order) => order.state === state).length;
  return {
    published: listings.filter(({ publishedAt }) => inside(publishedAt)).length,
    sold: closed.filter(({ state }) => state === "SOLD").length,
    unsold: closed.filter(({ state }) => state === "ENDED").length,
    removed: closed.filter(({ state }) => state === "REMOVED").length,
    views: market.views.filter(({ at }) => inside(at)).reduce((sum, { views }) => sum + views, 0),
    watches: market.watches.filter(({ createdAt }) => inside(createdAt)).length,
    bids: bids.length,
    bidderLots: new Set(bids.map(({ auctionId, bidderId }) => `${auctionId} ${bidderId}`)).size,
    activeBidders: new Set(bids.map(({ bidderId }) => bidderId)).size,
    offers: market.offers.filter(({ by, createdAt }) => by === "BUYER" && inside(createdAt)).length,
    orders: orders.length,
    ordersAwaiting: inState("AWAITING_PAYMENT"),
    ordersPaid: inState("PAID"),
    ordersShipped: inState("SHIPPED"),
    ordersCompleted: inState("COMPLETED"),
    ordersCancelled: inState("CANCELLED"),
    gmvCents: gmv(),
    gmvAuctionCents: gmv("AUCTION"),
    gmvBuyNowCents: gmv("BUY_NOW"),
    gmvSecondChanceCents: gmv("SECOND_CHANCE"),
    gmvOfferCents: gmv("OFFER"),
    signUps: market.users.filter(({ createdAt }) => inside(createdAt)).length,
    verified: market.users.filter(({ emailVerifiedAt }) => inside(emailVerifiedAt)).length,
    checks: checked.length,
    held: checked.filter(({ verdict }) => verdict === "REVIEW").length,
    blocked: checked.filter(({ verdict }) => verdict === "BLOCK").length,
    approvals: actions.filter(({ decision }) => decision === "APPROVE").length,
    removals: actions.filter(({ decision }) => decision === "REMOVE").length,
    flaggedDecided: flagged.length,
    flaggedRemoved: flagged.filter(({ decision }) => decision === "REMOVE").length,
    decisionWaitMs: flagged.reduce(
      (sum, { createdAt, fraudCheckId }) =>
        sum + createdAt.getTime() - checkedAt.get(fraudCheckId!)!,
      0,
    ),
  };
}

/** Listings on sale at a time. */
export function liveAt({ listings }: Market, at: number): number {
  return listings.filter(
    ({ publishedAt, closedAt }) =>
      publishedAt !== null && publishedAt.getTime() < at && !(closedAt && closedAt.getTime() < at),
  ).length;
}
