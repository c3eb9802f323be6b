import type { FieldIssue } from "@loopbid/core";
import { InvalidError } from "@loopbid/core";
import type { ListingRow } from "@loopbid/db";
import { type BoundIssue, boundIssues, formatMoney, leastOffer } from "@loopbid/domain";
import type { Specs } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { specIssues } from "./draft-specs.ts";
import { hasAuction } from "./edit-rules.ts";

export const MIN_TITLE = 10;
export const MIN_DESCRIPTION = 30;
const MIN_PRICE_CENTS = 100;

function priceIssues(listing: ListingRow): FieldIssue[] {
  const { startCents, reserveCents, buyNowCents } = listing;
  if (listing.format === "FIXED_PRICE") {
    return listing.priceCents < MIN_PRICE_CENTS
      ? [{ field: "priceCents", message: "Set a price." }]
      : offerIssues(listing);
  }
  const issues = issueWhere(
    listing.durationHours === null,
    "durationHours",
    "Choose how long the auction runs.",
  );
  if (startCents === null)
    return [{ field: "startCents", message: "Set a start price." }, ...issues];
  if (reserveCents !== null && reserveCents < startCents) {
    issues.push({ field: "reserveCents", message: "The reserve cannot be below the start price." });
  }
  // A buy-now price near the start price would end the auction before anyone bids.
  if (buyNowCents !== null && buyNowCents * 10 < startCents * 13) {
    issues.push({
      field: "buyNowCents",
      message: "Buy now must be at least 30% above the start price.",
    });
  } else if (buyNowCents !== null && buyNowCents < (reserveCents ?? 0)) {
    issues.push({ field: "buyNowCents", message: "Buy now cannot be below the reserve." });
  }
  return issues;
}

/** What is wrong with the bounds that answer offers; nothing where the listing takes none. */
export function offerIssues(listing: ListingRow): FieldIssue[] {
  if (!listing.takesOffers) return [];
  const least = formatMoney(leastOffer(listing.priceCents));
  const message: Record<BoundIssue["code"], string> = {
    NOT_BELOW_PRICE: "The bounds for offers must be below the price.",
    BELOW_LEAST_OFFER: `At this price nobody can offer less than ${least}.`,
    ABOVE_ACCEPT_BOUND: "You cannot decline offers that you accept.",
  };
  return boundIssues(listing).map(({ field, code }) => ({ field, message: message[code] }));
}

async function deviceIssues(ctx: ServiceContext, listing: ListingRow): Promise<FieldIssue[]> {
  if (!listing.deviceSlug || !listing.categorySlug) return [];
  const device = await ctx.db.rows.devices.findOne({ slug: listing.deviceSlug });
  if (device?.categorySlug === listing.categorySlug) return [];
  return [{ field: "deviceSlug", message: "This device is not in the chosen category." }];
}

function issueWhere(wrong: boolean, field: string, message: string): FieldIssue[] {
  return wrong ? [{ field, message }] : [];
}

/** A category that is not offered any more takes nothing new; what was published in it before may be edited. */
async function categoryIssues(ctx: ServiceContext, listing: ListingRow): Promise<FieldIssue[]> {
  const { categorySlug, publishedAt } = listing;
  if (categorySlug === null) return [{ field: "categorySlug", message: "Choose a category." }];
  if (publishedAt !== null) return [];
  const closed = await ctx.db.rows.categories.findOne({ slug: categorySlug, active: false });
  return issueWhere(
    closed !== null,
    "categorySlug",
    "This category takes no new listings. Choose another one.",
  );
}

/** What a listing still lacks before people can see it, in the order of the form. */
export async function completenessIssues(
  ctx: ServiceContext,
  listing: ListingRow,
): Promise<FieldIssue[]> {
  const { title, description } = listing;
  const unverified = ctx.actor.kind === "user" && !ctx.actor.emailVerified;
  const noDelivery = listing.shippingCents === null && !listing.localPickup;
  return [
    ...issueWhere(unverified, "email", "Verify your e-mail address first."),
    ...(await categoryIssues(ctx, listing)),
    ...(await deviceIssues(ctx, listing)),
    ...specIssues(listing.categorySlug, listing.specs as Specs),
    ...issueWhere(listing.images.length === 0, "imageKeys", "Add at least one photo."),
    ...issueWhere(listing.condition === null, "condition", "Choose the condition."),
    ...issueWhere(
      title.length < MIN_TITLE,
      "title",
      `Use at least ${MIN_TITLE} characters in the title.`,
    ),
    ...issueWhere(
      description.length < MIN_DESCRIPTION,
      "description",
      `Use at least ${MIN_DESCRIPTION} characters in the description.`,
    ),
    ...(hasAuction(listing) ? [] : priceIssues(listing)),
    ...issueWhere(listing.placeSlug === null, "placeSlug", "Say where the item is."),
    ...issueWhere(noDelivery, "shippingCents", "Offer shipping, local pick-up or both."),
  ];
}

/** @throws InvalidError with reason INCOMPLETE that names each missing or wrong field. */
export async function requireComplete(ctx: ServiceContext, listing: ListingRow): Promise<void> {
  refuseWith(await completenessIssues(ctx, listing));
}

/** @throws InvalidError (INCOMPLETE) where there is an issue. */
export function refuseWith(issues: readonly FieldIssue[]): void {
  if (issues.length === 0) return;
  throw new InvalidError("The listing is not complete yet.", {
    reason: "INCOMPLETE",
    issues: [...issues],
  });
}
