import { ConflictError, NotFoundError } from "@loopbid/core";
import { type DeviceRow, isDuplicateKey, type Rows } from "@loopbid/db";
import type {
  CatalogueDevice,
  CreateDeviceInput,
  DeleteDeviceInput,
  UpdateDeviceInput,
} from "@loopbid/validators";
import type { z } from "zod";
import { audit } from "../audit.ts";
import { requireAdmin, type ServiceContext } from "../context.ts";
import { forgetCatalogue } from "./memory.ts";
import { toDevices } from "./to-devices.ts";

/** `Apple`, `iPhone 15 Pro` -> `apple-iphone-15-pro`. */
function slugOf({ brand, model }: Pick<DeviceRow, "brand" | "model">): string {
  return `${brand} ${model}`
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("+", " plus")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 100);
}

/**
 * Adds a device. Its slug follows from its name and never changes, for listings and addresses name it.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins, ConflictError (SLUG_TAKEN).
 */
export async function createDevice(
  ctx: ServiceContext,
  input: z.output<typeof CreateDeviceInput>,
): Promise<CatalogueDevice> {
  requireAdmin(ctx);
  const slug = slugOf(input);
  const row = await ctx.db
    .transaction(async (rows) => {
      const made = await rows.devices.insertOne({ ...input, slug, active: true, version: 1 });
      await audit(ctx, rows, "device.create", "device", made._id, { slug });
      return made;
    })
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
      throw new ConflictError("The catalogue has a device of this name.", { reason: "SLUG_TAKEN" });
    });
  forgetCatalogue(ctx.db);
  return (await toDevices(ctx, [row]))[0]!;
}

/**
 * Changes what is known of a device, or whether sellers may choose it.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins, NotFoundError, ConflictError (OTHER_VERSION,
 * IN_USE where listings would stand in another category than their device).
 */
export async function updateDevice(
  ctx: ServiceContext,
  { slug, version, changes }: z.output<typeof UpdateDeviceInput>,
): Promise<CatalogueDevice> {
  requireAdmin(ctx);
  const row = await ctx.db.transaction(async (rows) => {
    const found = await findDevice(rows, slug);
    const moved = changes.categorySlug && changes.categorySlug !== found.categorySlug;
    if (moved) await requireUnused(rows, slug);
    const fields = { ...definedOf(changes), version: version + 1 };
    const matched = await rows.devices.updateOne({ slug, version }, { $set: fields });
    if (matched === 0) throw otherVersion();
    await audit(ctx, rows, "device.update", "device", found._id, { slug, ...changes });
    return { ...found, ...fields };
  });
  forgetCatalogue(ctx.db);
  return (await toDevices(ctx, [row]))[0]!;
}

/**
 * Removes a device that no listing names; one that is in use can only be taken out of the choice.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins, NotFoundError, ConflictError (IN_USE,
 * OTHER_VERSION).
 */
export async function deleteDevice(
  ctx: ServiceContext,
  { slug, version }: DeleteDeviceInput,
): Promise<void> {
  requireAdmin(ctx);
  await ctx.db.transaction(async (rows) => {
    const found = await findDevice(rows, slug);
    await requireUnused(rows, slug);
    if ((await rows.devices.deleteOne({ slug, version })) === 0) throw otherVersion();
    const { brand, model } = found;
    await audit(ctx, rows, "device.delete", "device", found._id, { slug, brand, model });
  });
  forgetCatalogue(ctx.db);
}

async function findDevice(rows: Rows, slug: string): Promise<DeviceRow> {
  const row = await rows.devices.findOne({ slug });
  if (!row) throw new NotFoundError("There is no such device.");
  return row;
}

async function requireUnused(rows: Rows, deviceSlug: string): Promise<void> {
  if (!(await rows.listings.findOne({ deviceSlug }, { projection: { _id: 1 } }))) return;
  throw new ConflictError("Listings name this device. Take it out of the choice instead.", {
    reason: "IN_USE",
  });
}

function definedOf<Value extends object>(value: Value): Partial<DeviceRow> {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries) as Partial<DeviceRow>;
}

function otherVersion(): ConflictError {
  return new ConflictError("Someone else changed this device. Look at it again.", {
    reason: "OTHER_VERSION",
  });
}
