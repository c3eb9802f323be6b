import type { SettingsListResult } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { firstSettings } from "./first-settings.ts";
import { toSettings } from "./to-settings.ts";

/** People publish a few a year; the active one comes along however old it is. */
const MOST_LISTED = 200;

/**
 * Every version of the market's terms, newest first.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function listSettings(ctx: ServiceContext): Promise<SettingsListResult> {
  requireModerator(ctx);
  const { market_settings: settings } = ctx.db.rows;
  const [newest, active] = await Promise.all([
    settings.find({}, { sort: { number: -1 }, limit: MOST_LISTED }),
    settings.find({ state: "ACTIVE" }),
  ]);
  const stored = new Map([...newest, ...active].map((row) => [row.number, row]));
  const rows = [...stored.values()].sort((a, b) => b.number - a.number);
  return {
    items: await toSettings(ctx, rows.length > 0 ? rows : [{ _id: "", ...firstSettings() }]),
  };
}
