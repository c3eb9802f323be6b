import { isDeepStrictEqual } from "node:util";
import { InvalidError } from "@loopbid/core";
import type { ListingRow } from "@loopbid/db";
import { placeBySlug } from "@loopbid/domain";
import type { CreateListingInput, Specs } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { keepKnownSpecs, requireDraftSpecs } from "./draft-specs.ts";
import { resolveImages } from "./resolve-images.ts";

export type ListingFields = Partial<ListingRow>;

/**
 * The stored fields that a seller's changes lead to, only those that differ from `listing`.
 * @throws InvalidError that names the field: pictures, places and devices that do not exist, specs no form offers.
 */
export async function draftFields(
  ctx: ServiceContext,
  listing: ListingRow,
  changes: CreateListingInput,
): Promise<ListingFields> {
  const { imageKeys, placeSlug, priceCents, specs, ...plain } = changes;
  const fields: ListingFields = { ...plain };
  const categorySlug = plain.categorySlug === undefined ? listing.categorySlug : plain.categorySlug;
  if (specs) {
    requireDraftSpecs(categorySlug, specs);
    fields.specs = specs as never;
  } else if (categorySlug !== listing.categorySlug) {
    fields.specs = keepKnownSpecs(categorySlug, listing.specs as Specs) as never;
  }
  if (priceCents !== undefined) fields.priceCents = priceCents ?? 0;
  if (placeSlug !== undefined) Object.assign(fields, placeFields(placeSlug));
  if (imageKeys)
    fields.images = await resolveImages(ctx, listing.sellerId, listing.images, imageKeys);
  if (plain.deviceSlug && plain.deviceSlug !== listing.deviceSlug)
    await requireDevice(ctx, plain.deviceSlug);
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([key, value]) =>
        value !== undefined && !isDeepStrictEqual(value, listing[key as keyof ListingRow]),
    ),
  );
}

function placeFields(slug: string | null): ListingFields {
  if (slug === null) return { placeSlug: null, location: null };
  const place = placeBySlug(slug);
  if (!place) throw refused("placeSlug", "Choose one of the listed places.");
  return { placeSlug: slug, location: { type: "Point", coordinates: [place.lng, place.lat] } };
}

async function requireDevice(ctx: ServiceContext, slug: string): Promise<void> {
  const device = await ctx.db.rows.devices.findOne(
    { slug, active: true },
    { projection: { _id: 1 } },
  );
  if (!device) throw refused("deviceSlug", "Choose one of the listed devices.");
}

function refused(field: string, message: string): InvalidError {
  return new InvalidError(message, { issues: [{ field, message }] });
}
