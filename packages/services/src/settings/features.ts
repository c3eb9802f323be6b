import { ForbiddenError } from "@loopbid/core";
import type { Db } from "@loopbid/db";
import { FEATURE_FLAGS, FEATURE_NAMES, type FeatureName, hasFeature } from "@loopbid/domain";
import type { Features } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";

/** How long a process goes by what it read; see docs/settings.md. */
export const FEATURES_FRESH_MS = 3_000;

type Percentages = ReadonlyMap<string, number>;

const known = new WeakMap<Db, { at: number; percentages: Promise<Percentages> }>();

function percentages({ db, now }: ServiceContext): Promise<Percentages> {
  const kept = known.get(db);
  if (kept && Math.abs(now() - kept.at) < FEATURES_FRESH_MS) return kept.percentages;
  const read = db.rows.feature_flags
    .find({})
    .then((rows) => new Map(rows.map(({ name, percentage }) => [name, percentage])));
  known.set(db, { at: now(), percentages: read });
  read.catch(() => known.delete(db));
  return read;
}

/** After a change in this process; the others follow within `FEATURES_FRESH_MS`. */
export function forgetFeatures(db: Db): void {
  known.delete(db);
}

async function has(ctx: ServiceContext, name: FeatureName): Promise<boolean> {
  const set = (await percentages(ctx)).get(name);
  const userId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  return hasFeature(name, set ?? FEATURE_FLAGS[name].standard, userId);
}

/** Which features the asking person has; costs a query every few seconds, not one a call. */
export async function featuresOf(ctx: ServiceContext): Promise<Features> {
  const entries = FEATURE_NAMES.map(async (name) => [name, await has(ctx, name)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Features;
}

const OFF: Record<FeatureName, string> = {
  "new-listings": "New listings are paused for a moment. Your draft is safe; publish it later.",
  "buy-now": "Buying at once is paused for a moment. Try again later.",
  "watcher-offers": "You cannot make offers to watchers right now.",
};

/** @throws ForbiddenError (FEATURE_OFF) where the asking person does not have the feature. */
export async function requireFeature(ctx: ServiceContext, name: FeatureName): Promise<void> {
  if (await has(ctx, name)) return;
  throw new ForbiddenError(OFF[name], { reason: "FEATURE_OFF", data: { feature: name } });
}
