import type { FieldIssue } from "@loopbid/core";
import { InvalidError } from "@loopbid/core";
import type { ListingRow } from "@loopbid/db";
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
      : [];
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

async function deviceIssues(ctx: ServiceContext, listing: ListingRow): Promise<FieldIssue[]> {
  if (!listing.deviceSlug || !listing.categorySlug) return [];
  const device = await ctx.db.rows.devices.findOne({ slug: listing.deviceSlug });
  if (device?.categorySlug === listing.categorySlug) return [];
  return [{ field: "deviceSlug", message: "This device is not in the chosen category." }];
}

function issueWhere(wrong: boolean, field: string, message: string): FieldIssue[] {
  return wrong ? [{ field, message }] : [];
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
    ...issueWhere(listing.categorySlug === null, "categorySlug", "Choose a category."),
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
  const issues = await completenessIssues(ctx, listing);
  if (issues.length === 0) return;
  throw new InvalidError("The listing is not complete yet.", { reason: "INCOMPLETE", issues });
}
