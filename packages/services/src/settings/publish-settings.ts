import { ConflictError } from "@loopbid/core";
import { isDuplicateKey, type MarketSettingsRow, type Rows } from "@loopbid/db";
import type { MarketSettings, PublishSettingsInput } from "@loopbid/validators";
import type { z } from "zod";
import { audit } from "../audit.ts";
import { requireAdmin, type ServiceContext, type UserActor } from "../context.ts";
import { findSettings } from "./create-settings.ts";
import { ensureFirstSettings } from "./first-settings.ts";
import { forgetTerms } from "./market-terms.ts";
import { toSettings } from "./to-settings.ts";

type Publication = z.output<typeof PublishSettingsInput>;
type State = MarketSettingsRow["state"];

/**
 * Puts a draft in force; the former version retires in the same transaction. Of two admins at once one wins. Auctions that
 * opened before keep their increments, and sales that were made their fee.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins, NotFoundError, ConflictError (WRONG_STATE,
 * OTHER_ACTIVE where another version is in force than the admin looked at).
 */
export function publishSettings(ctx: ServiceContext, input: Publication): Promise<MarketSettings> {
  return activate(ctx, input, "market-settings.publish", "DRAFT");
}

/** Puts a former version in force again; otherwise like `publishSettings`. */
export function rollBackSettings(ctx: ServiceContext, input: Publication): Promise<MarketSettings> {
  return activate(ctx, input, "market-settings.roll-back", "RETIRED");
}

async function activate(
  ctx: ServiceContext,
  input: Publication,
  action: string,
  from: State,
): Promise<MarketSettings> {
  const admin = requireAdmin(ctx);
  await ensureFirstSettings(ctx);
  const row = await findSettings(ctx.db.rows, input.number);
  if (row.state !== from) throw wrongState(row.state);
  await ctx.db
    .transaction(async (rows) => {
      await swap(ctx, rows, row, input, admin);
      await audit(ctx, rows, action, "market-settings", row._id, { ...input });
    })
    .catch((error: unknown) => {
      if (isDuplicateKey(error)) throw otherActive();
      throw error;
    });
  forgetTerms(ctx.db);
  return (await toSettings(ctx, [await findSettings(ctx.db.rows, input.number)]))[0]!;
}

async function swap(
  ctx: ServiceContext,
  { market_settings: settings }: Rows,
  { _id, state }: MarketSettingsRow,
  { replaces, reason }: Publication,
  { userId: publishedById }: UserActor,
): Promise<void> {
  const now = new Date(ctx.now());
  const retired = await settings.updateOne(
    { number: replaces, state: "ACTIVE" },
    { $set: { state: "RETIRED", retiredAt: now } },
  );
  if (retired === 0) throw otherActive();
  const activated = await settings.updateOne(
    { _id, state },
    { $set: { state: "ACTIVE", activatedAt: now, retiredAt: null, reason, publishedById } },
  );
  if (activated === 0) throw wrongState(state);
}

function otherActive(): ConflictError {
  return new ConflictError("Someone else published another version. Look at it first.", {
    reason: "OTHER_ACTIVE",
  });
}

function wrongState(state: State): ConflictError {
  return new ConflictError("This version is in another state now. Look at it again.", {
    reason: "WRONG_STATE",
    data: { state },
  });
}
