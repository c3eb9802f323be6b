import { CATEGORY_SLUGS, CONDITIONS, LISTING_FORMATS, LISTING_STATES } from "@loopbid/domain";
import { z } from "zod";
import { cents, id, instant, line, page, paragraphs, price, slug } from "./common.ts";

export const Condition = z.enum(CONDITIONS);
export const ListingFormat = z.enum(LISTING_FORMATS);
export const ListingState = z.enum(LISTING_STATES);
export const CategorySlug = z.enum(CATEGORY_SLUGS);

/** Width in pixels of each stored rendition. */
export const IMAGE_SIZES = [96, 480, 1200] as const;
export const MAX_IMAGES = 12;
export const MAX_IMAGE_BYTES = 12 * 1024 * 1024;
export const MAX_IMAGE_PIXELS = 50_000_000;
export const MIN_IMAGE_EDGE = 200;

export const imageKey = z.string().regex(/^[0-9a-z]{20,40}$/, "This is not a picture's key.");

export const Specs = z
  .record(z.string().max(40), z.union([z.string().max(120), z.number(), z.boolean()]))
  .refine((specs) => Object.keys(specs).length <= 40, "Too many specs.");
export type Specs = z.infer<typeof Specs>;

/** 1, 3, 5, 7 and 10 days. */
export const DURATIONS_HOURS = [24, 72, 120, 168, 240] as const;

const draft = {
  format: ListingFormat,
  categorySlug: CategorySlug.nullable(),
  deviceSlug: slug.nullable(),
  brand: line(1, 60).nullable(),
  title: line(0, 100),
  description: paragraphs(0, 5_000),
  condition: Condition.nullable(),
  specs: Specs,
  imageKeys: z.array(imageKey).max(MAX_IMAGES, `At most ${MAX_IMAGES} pictures.`),
  placeSlug: slug.nullable(),
  shippingCents: cents.max(50_000, "Shipping may cost at most $500.").nullable(),
  localPickup: z.boolean(),
  priceCents: price.nullable(),
  startCents: price.nullable(),
  reserveCents: price.nullable(),
  buyNowCents: price.nullable(),
  durationHours: z.literal(DURATIONS_HOURS).nullable(),
  secondChance: z.boolean(),
  takesOffers: z.boolean(),
  autoAcceptCents: price.nullable(),
  autoDeclineCents: price.nullable(),
};

/** A draft may lack anything; what is there must be well formed. Completeness is checked by `publish`. */
export const CreateListingInput = z.object(draft).partial();
export type CreateListingInput = z.infer<typeof CreateListingInput>;

export const UpdateListingInput = z.object({
  id,
  /** The version that the editor saw; another edit meanwhile is a conflict. */
  version: z.number().int().min(0),
  changes: z.object(draft).partial(),
});
export type UpdateListingInput = z.infer<typeof UpdateListingInput>;

export const PublishListingInput = z.object({ id });
export type PublishListingInput = z.infer<typeof PublishListingInput>;

export const ListingImage = z.object({ key: z.string(), width: z.number(), height: z.number() });

/** One listing as its own seller edits it. */
export const OwnListing = z.object({
  id,
  slug: z.string(),
  version: z.number(),
  state: ListingState,
  notice: z.string().nullable(),
  format: ListingFormat,
  categorySlug: CategorySlug.nullable(),
  deviceSlug: z.string().nullable(),
  brand: z.string().nullable(),
  title: z.string(),
  description: z.string(),
  condition: Condition.nullable(),
  specs: Specs,
  images: z.array(ListingImage),
  placeSlug: z.string().nullable(),
  shippingCents: z.number().nullable(),
  localPickup: z.boolean(),
  priceCents: z.number(),
  startCents: z.number().nullable(),
  reserveCents: z.number().nullable(),
  buyNowCents: z.number().nullable(),
  durationHours: z.number().nullable(),
  secondChance: z.boolean(),
  takesOffers: z.boolean(),
  autoAcceptCents: z.number().nullable(),
  autoDeclineCents: z.number().nullable(),
  bidCount: z.number(),
  watcherCount: z.number(),
  viewCount: z.number(),
  endsAt: instant.nullable(),
  updatedAt: instant,
});
export type OwnListing = z.infer<typeof OwnListing>;

/** What a grid of listings shows. */
export const ListingCard = z.object({
  id,
  slug: z.string(),
  title: z.string(),
  format: ListingFormat,
  state: ListingState,
  condition: Condition.nullable(),
  categorySlug: CategorySlug.nullable(),
  brand: z.string().nullable(),
  priceCents: z.number(),
  buyNowCents: z.number().nullable(),
  bidCount: z.number(),
  watcherCount: z.number(),
  endsAt: instant.nullable(),
  publishedAt: instant.nullable(),
  place: z.string().nullable(),
  distanceKm: z.number().nullable(),
  shippingCents: z.number().nullable(),
  image: ListingImage.nullable(),
});
export type ListingCard = z.infer<typeof ListingCard>;

/** A listing on someone's watch list. */
export const WatchedListing = z.object({
  listing: ListingCard,
  /** Its price when it was put there; null where that was not written down yet. */
  priceCents: z.number().nullable(),
  since: instant,
});
export type WatchedListing = z.infer<typeof WatchedListing>;

export const SellerSummary = z.object({
  id,
  handle: z.string(),
  name: z.string(),
  joinedAt: instant,
  place: z.string().nullable(),
  emailVerified: z.boolean(),
  soldCount: z.number(),
});

/** The page of one listing. The auction's live part comes from `auction.head`. */
export const ListingPage = ListingCard.omit({ image: true }).extend({
  description: z.string(),
  specs: Specs,
  images: z.array(ListingImage),
  deviceSlug: z.string().nullable(),
  localPickup: z.boolean(),
  takesOffers: z.boolean(),
  seller: SellerSummary,
  /** The reader's relation to it. */
  viewer: z.object({ isSeller: z.boolean(), watching: z.boolean() }),
  /** Only for its own seller and moderators. */
  notice: z.string().nullable(),
});
export type ListingPage = z.infer<typeof ListingPage>;

export const BySlugInput = z.object({ slug });

/** `relevance` needs words to search for; `nearest` needs a place; `ending` shows auctions only. */
export const SORTS = [
  "relevance",
  "ending",
  "newest",
  "price_asc",
  "price_desc",
  "bids",
  "nearest",
] as const;
export const Sort = z.enum(SORTS);
export type Sort = z.infer<typeof Sort>;

export const PAGE_SIZE = 24;

export const SearchInput = z.object({
  q: line(0, 120).default(""),
  category: z.array(CategorySlug).max(20).default([]),
  brand: z.array(z.string().min(1).max(60)).max(20).default([]),
  condition: z.array(Condition).max(5).default([]),
  format: ListingFormat.optional(),
  minCents: cents.optional(),
  maxCents: cents.optional(),
  /** Where distances are measured from: a place's slug. */
  near: slug.optional(),
  radiusKm: z.number().min(1).max(5_000).optional(),
  seller: z.string().max(20).optional(),
  /** By default `relevance` with words, else `newest`. */
  sort: Sort.optional(),
  page,
});
export type SearchInput = z.input<typeof SearchInput>;
export type SearchQuery = z.output<typeof SearchInput>;

const FacetCount = z.object({ value: z.string(), count: z.number() });

export const SearchResult = z.object({
  items: z.array(ListingCard),
  total: z.number(),
  page: z.number(),
  sort: Sort,
  pageCount: z.number(),
  /** Counts with all filters but the facet's own. */
  facets: z.object({
    category: z.array(FacetCount),
    brand: z.array(FacetCount),
    condition: z.array(FacetCount),
    format: z.array(FacetCount),
  }),
  priceRange: z.object({ minCents: z.number(), maxCents: z.number() }).nullable(),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const MineInput = z.object({ state: ListingState.optional(), page });
export const MineResult = z.object({
  items: z.array(OwnListing),
  total: z.number(),
  pageCount: z.number(),
  counts: z.record(z.string(), z.number()),
});
export type MineResult = z.infer<typeof MineResult>;

export const WatchInput = z.object({ listingId: id, watching: z.boolean() });
export const WatchResult = z.object({ watching: z.boolean(), watcherCount: z.number() });

export const UploadResult = ListingImage;
export type UploadResult = z.infer<typeof UploadResult>;

export const DeviceSuggestion = z.object({
  slug: z.string(),
  categorySlug: CategorySlug,
  brand: z.string(),
  model: z.string(),
  year: z.number(),
});
export const SuggestDevicesInput = z.object({ q: line(1, 60), category: CategorySlug.optional() });

export const PriceGuideInput = z.object({ deviceSlug: slug, condition: Condition });
/** What comparables went for; null with fewer than three. */
export const PriceGuide = z
  .object({
    lowCents: z.number(),
    medianCents: z.number(),
    highCents: z.number(),
    count: z.number(),
  })
  .nullable();
