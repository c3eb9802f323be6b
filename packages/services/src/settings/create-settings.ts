import { isDeepStrictEqual } from "node:util";
import { ConflictError, InvalidError, NotFoundError } from "@loopbid/core";
import { isDuplicateKey, type MarketSettingsRow, type Rows } from "@loopbid/db";
import type { CreateSettingsInput, MarketSettings } from "@loopbid/validators";
import type { z } from "zod";
import { audit } from "../audit.ts";
import { requireAdmin, type ServiceContext } from "../context.ts";
import { ensureFirstSettings } from "./first-settings.ts";
import { toTerms } from "./read-settings.ts";
import { toSettings } from "./to-settings.ts";

type Draft = z.output<typeof CreateSettingsInput>;

const ATTEMPTS = 5;

/** @throws NotFoundError. */
export async function findSettings(rows: Rows, number: number): Promise<MarketSettingsRow> {
  const row = await rows.market_settings.findOne({ number });
  if (!row) throw new NotFoundError("There is no such version.");
  return row;
}

/**
 * Saves a draft that descends from another version. Nothing goes by it before it is published.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins, NotFoundError for the parent, InvalidError
 * (NOTHING_CHANGED), ConflictError (BUSY) where others keep saving at the same moment.
 */
export async function createSettings(ctx: ServiceContext, input: Draft): Promise<MarketSettings> {
  const { userId } = requireAdmin(ctx);
  await ensureFirstSettings(ctx);
  const parent = await findSettings(ctx.db.rows, input.parent);
  if (isDeepStrictEqual(toTerms(parent), input.terms))
    throw new InvalidError("This is what the version that you started from says.", {
      reason: "NOTHING_CHANGED",
    });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const row = await save(ctx, input, userId).catch((error: unknown) => {
      // Someone else took the number.
      if (isDuplicateKey(error)) return null;
      throw error;
    });
    if (row) return (await toSettings(ctx, [row]))[0]!;
  }
  throw new ConflictError("Others are saving settings right now. Try again.", { reason: "BUSY" });
}

function save(ctx: ServiceContext, { parent, note, terms }: Draft, authorId: string) {
  return ctx.db.transaction(async (rows) => {
    const [newest] = await rows.market_settings.find(
      {},
      { sort: { number: -1 }, limit: 1, projection: { number: 1 } },
    );
    const number = (newest?.number ?? 0) + 1;
    const row = await rows.market_settings.insertOne({
      ...terms,
      number,
      note,
      state: "DRAFT",
      parentNumber: parent,
      authorId,
      reason: null,
      publishedById: null,
      createdAt: new Date(ctx.now()),
      activatedAt: null,
      retiredAt: null,
    });
    const data = { number, parent, ...terms };
    await audit(ctx, rows, "market-settings.create", "market-settings", row._id, data);
    return row;
  });
}

/**
 * Throws a draft away.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins, NotFoundError, ConflictError (WRONG_STATE) for a
 * version that was published.
 */
export async function discardSettings(
  ctx: ServiceContext,
  { number }: { number: number },
): Promise<void> {
  requireAdmin(ctx);
  const { _id, note } = await findSettings(ctx.db.rows, number);
  await ctx.db.transaction(async (rows) => {
    if ((await rows.market_settings.deleteOne({ _id, state: "DRAFT" })) === 0)
      throw new ConflictError("Only drafts can be thrown away.", { reason: "WRONG_STATE" });
    await audit(ctx, rows, "market-settings.discard", "market-settings", _id, { number, note });
  });
}
