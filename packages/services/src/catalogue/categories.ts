import { ConflictError, NotFoundError } from "@loopbid/core";
import type { CategoryRow, Rows } from "@loopbid/db";
import { CATEGORIES, type CategorySlug } from "@loopbid/domain";
import type { CategoriesResult, OrderCategoriesInput, SetCategoryInput } from "@loopbid/validators";
import { audit } from "../audit.ts";
import { requireAdmin, requireModerator, type ServiceContext } from "../context.ts";
import { forgetCatalogue } from "./memory.ts";

async function countBy(rows: Rows, of: "devices" | "listings"): Promise<Map<string, number>> {
  const match = of === "listings" ? [{ $match: { state: "LIVE" } }] : [];
  const groups = (await rows[of].driver
    .aggregate([...match, { $group: { _id: "$categorySlug", count: { $sum: 1 } } }])
    .toArray()) as unknown as { _id: string; count: number }[];
  return new Map(groups.map(({ _id, count }) => [_id, count]));
}

/** Every category, those that are not offered too. @throws UnauthenticatedError, ForbiddenError for everyone but moderators. */
export async function listCategories(ctx: ServiceContext): Promise<CategoriesResult> {
  requireModerator(ctx);
  const { rows } = ctx.db;
  const [stored, devices, live] = await Promise.all([
    rows.categories.find({}),
    countBy(rows, "devices"),
    countBy(rows, "listings"),
  ]);
  const bySlug = new Map(stored.map((row) => [row.slug, row]));
  const at = (slug: string, index: number) => bySlug.get(slug)?.position ?? index;
  return {
    items: CATEGORIES.map((category, index) => ({ category, position: at(category.slug, index) }))
      .sort((a, b) => a.position - b.position)
      .map(({ category: { slug, name, specs } }) => ({
        slug,
        name,
        active: bySlug.get(slug)?.active ?? true,
        version: bySlug.get(slug)?.version ?? 0,
        fields: specs.map(({ label, required = false }) => ({ label, required })),
        devices: devices.get(slug) ?? 0,
        live: live.get(slug) ?? 0,
      })),
  };
}

/**
 * Offers a category to new listings, or not any more; what is listed in it stays and can be found.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins, NotFoundError, ConflictError (OTHER_VERSION, and
 * LAST_CATEGORY for the only one that is offered).
 */
export async function setCategory(
  ctx: ServiceContext,
  { slug, version, active }: SetCategoryInput,
): Promise<CategoriesResult> {
  requireAdmin(ctx);
  await ctx.db.transaction(async (rows) => {
    const row = await findCategory(rows, slug);
    const others = await rows.categories.count({ slug: { $ne: slug }, active: true });
    if (!active && others === 0)
      throw new ConflictError("The shop needs a category.", { reason: "LAST_CATEGORY" });
    await writeCategory(rows, slug, version, { active });
    await audit(ctx, rows, "category.set", "category", row._id, { slug, active });
  });
  forgetCatalogue(ctx.db);
  return listCategories(ctx);
}

/**
 * Puts the categories in another order.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins, ConflictError (OTHER_VERSION) where someone else
 * changed one of them.
 */
export async function orderCategories(
  ctx: ServiceContext,
  { order }: OrderCategoriesInput,
): Promise<CategoriesResult> {
  requireAdmin(ctx);
  await ctx.db.transaction(async (rows) => {
    for (const [position, { slug, version }] of order.entries())
      await writeCategory(rows, slug, version, { position });
    const slugs = order.map(({ slug }) => slug);
    await audit(ctx, rows, "category.order", "category", "all", { order: slugs });
  });
  forgetCatalogue(ctx.db);
  return listCategories(ctx);
}

async function findCategory(rows: Rows, slug: CategorySlug): Promise<CategoryRow> {
  const row = await rows.categories.findOne({ slug });
  if (!row) throw new NotFoundError("This category is not in the catalogue yet.");
  return row;
}

async function writeCategory(
  rows: Rows,
  slug: CategorySlug,
  version: number,
  fields: Partial<CategoryRow>,
): Promise<void> {
  const matched = await rows.categories.updateOne(
    { slug, version },
    { $set: { ...fields, version: version + 1 } },
  );
  if (matched > 0) return;
  throw new ConflictError("Someone else changed this category. Look at it again.", {
    reason: "OTHER_VERSION",
  });
}
