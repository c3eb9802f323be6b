import { ConflictError, InvalidError } from "@loopbid/core";
import { isDuplicateKey, type Rows } from "@loopbid/db";
import { FEATURE_FLAGS } from "@loopbid/domain";
import type { FeatureListResult, SetFeatureInput } from "@loopbid/validators";
import type { z } from "zod";
import { audit } from "../audit.ts";
import { requireAdmin, type ServiceContext } from "../context.ts";
import { forgetFeatures } from "./features.ts";
import { listFeatures } from "./list-features.ts";

type Change = z.output<typeof SetFeatureInput>;

/**
 * Decides who has a feature. Every process follows within seconds.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins, InvalidError for a share of a feature that is on
 * or off, ConflictError (OTHER_VERSION) where someone else decided in between.
 */
export async function setFeature(ctx: ServiceContext, input: Change): Promise<FeatureListResult> {
  const { userId } = requireAdmin(ctx);
  const { name, version, percentage, reason } = input;
  if (FEATURE_FLAGS[name].kind === "boolean" && percentage !== 0 && percentage !== 100)
    throw new InvalidError("This feature is on or off for everyone.");
  await ctx.db
    .transaction(async (rows) => {
      const updatedAt = new Date(ctx.now());
      const fields = { percentage, reason, version: version + 1, updatedById: userId, updatedAt };
      const _id = await write(rows, name, version, fields);
      await audit(ctx, rows, "feature.set", "feature", _id, { name, percentage, reason });
    })
    .catch((error: unknown) => {
      if (isDuplicateKey(error)) throw otherVersion();
      throw error;
    });
  forgetFeatures(ctx.db);
  return listFeatures(ctx);
}

type Fields = Omit<Parameters<Rows["feature_flags"]["insertOne"]>[0], "name" | "_id">;

async function write(
  { feature_flags: flags }: Rows,
  name: Change["name"],
  version: number,
  fields: Fields,
): Promise<string> {
  if (version === 0) return (await flags.insertOne({ name, ...fields }))._id;
  const row = await flags.findOne({ name }, { projection: { name: 1 } });
  const matched = await flags.updateOne({ name, version }, { $set: fields });
  if (!row || matched === 0) throw otherVersion();
  return row._id;
}

function otherVersion(): ConflictError {
  return new ConflictError("Someone else changed this feature. Look at it again.", {
    reason: "OTHER_VERSION",
  });
}
