import { FEATURE_FLAGS, FEATURE_NAMES } from "@loopbid/domain";
import type { FeatureListResult } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { handlesOf } from "../handles-of.ts";

/** Every feature flag as it is set. @throws UnauthenticatedError, ForbiddenError for everyone but moderators. */
export async function listFeatures(ctx: ServiceContext): Promise<FeatureListResult> {
  requireModerator(ctx);
  const rows = await ctx.db.rows.feature_flags.find({});
  const handles = await handlesOf(
    ctx.db,
    rows.map(({ updatedById }) => updatedById),
  );
  const byName = new Map(rows.map((row) => [row.name, row]));
  return {
    items: FEATURE_NAMES.map((name) => {
      const row = byName.get(name);
      const { kind, standard } = FEATURE_FLAGS[name];
      return {
        name,
        kind,
        standard,
        percentage: row?.percentage ?? standard,
        version: row?.version ?? 0,
        reason: row?.reason ?? null,
        updatedBy: (row?.updatedById && handles.get(row.updatedById)) ?? null,
        updatedAt: row?.updatedAt.toISOString() ?? null,
      };
    }),
  };
}
