import { CATEGORY_SLUGS } from "@loopbid/domain";
import { z } from "zod";
import { cents, line, page, slug } from "./common.ts";
import { CategorySlug, Condition } from "./listing.ts";

const version = z.number().int().min(0).max(1_000_000);

/** The categories that the shop offers, in its order. */
export const OfferedCategories = z.array(CategorySlug);
export type OfferedCategories = z.infer<typeof OfferedCategories>;

export const CatalogueCategory = z.object({
  slug: CategorySlug,
  name: z.string(),
  active: z.boolean(),
  version: z.number(),
  /** Its form's fields, as sellers read them. */
  fields: z.array(z.object({ label: z.string(), required: z.boolean() })),
  devices: z.number(),
  live: z.number(),
});
export type CatalogueCategory = z.infer<typeof CatalogueCategory>;
export const CategoriesResult = z.object({ items: z.array(CatalogueCategory) });
export type CategoriesResult = z.infer<typeof CategoriesResult>;

export const SetCategoryInput = z.object({ slug: CategorySlug, version, active: z.boolean() });
export type SetCategoryInput = z.infer<typeof SetCategoryInput>;

/** Every category once, in the order that the shop shows them in, each with the version that was read. */
export const OrderCategoriesInput = z.object({
  order: z
    .array(z.object({ slug: CategorySlug, version }))
    .refine(
      (order) =>
        order.length === CATEGORY_SLUGS.length &&
        new Set(order.map((one) => one.slug)).size === CATEGORY_SLUGS.length,
      "Name every category once.",
    ),
});
export type OrderCategoriesInput = z.infer<typeof OrderCategoriesInput>;

const TypicalCents = z.record(Condition, cents.min(100, "The least price is $1.00."));

export const DeviceFields = z.object({
  categorySlug: CategorySlug,
  brand: line(1, 60),
  model: line(1, 80),
  aliases: z.array(line(2, 60)).max(12, "At most 12 other names."),
  /** In which it came out. */
  year: z.number().int().min(1970).max(2100),
  launchCents: cents.min(100, "The least price is $1.00."),
  typicalCents: TypicalCents,
});
export type DeviceFields = z.infer<typeof DeviceFields>;

export const CatalogueDevice = DeviceFields.extend({
  slug: z.string(),
  active: z.boolean(),
  version: z.number(),
  /** Listings of any state that name it. */
  listings: z.number(),
});
export type CatalogueDevice = z.infer<typeof CatalogueDevice>;

export const DevicesInput = z.object({
  q: line(0, 60).default(""),
  category: CategorySlug.optional(),
  page,
});
export const DevicesResult = z.object({
  items: z.array(CatalogueDevice),
  total: z.number(),
  pageCount: z.number(),
});
export type DevicesResult = z.infer<typeof DevicesResult>;

export const CreateDeviceInput = DeviceFields;
export type CreateDeviceInput = z.input<typeof CreateDeviceInput>;
export const UpdateDeviceInput = z.object({
  slug,
  version,
  changes: DeviceFields.extend({ active: z.boolean() }).partial(),
});
export type UpdateDeviceInput = z.input<typeof UpdateDeviceInput>;
export const DeleteDeviceInput = z.object({ slug, version });
export type DeleteDeviceInput = z.infer<typeof DeleteDeviceInput>;
