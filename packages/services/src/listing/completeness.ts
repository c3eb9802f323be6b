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
  const issues: FieldIssue[] = [];
  if (listing.durationHours === null)
    issues.push({ field: "durationHours", message: "Choose how long the auction runs." });
  if (startCents === null)
    return [...issues, { field: "startCents", message: "Set a start price." }];
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

/** What a listing still lacks before people can see it, in the order of the form. */
export async function completenessIssues(
  ctx: ServiceContext,
  listing: ListingRow,
): Promise<FieldIssue[]> {
  const wrong: [boolean, string, string][] = [
    [listing.categorySlug === null, "categorySlug", "Choose a category."],
    [listing.images.length === 0, "imageKeys", "Add at least one photo."],
    [listing.condition === null, "condition", "Choose the condition."],
    [
      listing.title.length < MIN_TITLE,
      "title",
      `Use at least ${MIN_TITLE} characters in the title.`,
    ],
    [
      listing.description.length < MIN_DESCRIPTION,
      "description",
      `Use at least ${MIN_DESCRIPTION} characters in the description.`,
    ],
    [listing.placeSlug === null, "placeSlug", "Say where the item is."],
    [
      listing.shippingCents === null && !listing.localPickup,
      "shippingCents",
      "Offer shipping, local pick-up or both.",
    ],
  ];
  const plain = wrong.filter(([bad]) => bad).map(([, field, message]) => ({ field, message }));
  const unverified = ctx.actor.kind === "user" && !ctx.actor.emailVerified;
  return [
    ...plain,
    ...specIssues(listing.categorySlug, listing.specs as Specs),
    ...(await deviceIssues(ctx, listing)),
    ...(hasAuction(listing) ? [] : priceIssues(listing)),
    ...(unverified ? [{ field: "email", message: "Verify your e-mail address first." }] : []),
  ];
}

/** @throws InvalidError with reason INCOMPLETE that names each missing or wrong field. */
export async function requireComplete(ctx: ServiceContext, listing: ListingRow): Promise<void> {
  const issues = await completenessIssues(ctx, listing);
  if (issues.length === 0) return;
  throw new InvalidError("The listing is not complete yet.", { reason: "INCOMPLETE", issues });
}
