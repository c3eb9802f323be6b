import type { DevicesInput, DevicesResult } from "@loopbid/validators";
import type { z } from "zod";
import { requireModerator, type ServiceContext } from "../context.ts";
import { deviceScore } from "../listing/device-rank.ts";
import { toDevices } from "./to-devices.ts";

const PAGE = 40;
/** A catalogue of the whole market has some thousand models. */
const MOST = 20_000;

/**
 * A page of the catalogue, those that are not offered too: by category and name, or the best matches first.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function listDevices(
  ctx: ServiceContext,
  { q, category, page }: z.output<typeof DevicesInput>,
): Promise<DevicesResult> {
  requireModerator(ctx);
  const found = await ctx.db.rows.devices.find(category ? { categorySlug: category } : {}, {
    sort: { categorySlug: 1, brand: 1, model: 1 },
    limit: MOST,
  });
  const wanted =
    q === ""
      ? found
      : found
          .map((device) => ({ device, score: deviceScore(device, q) }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score)
          .map(({ device }) => device);
  const shown = wanted.slice((page - 1) * PAGE, page * PAGE);
  return {
    items: await toDevices(ctx, shown),
    total: wanted.length,
    pageCount: Math.ceil(wanted.length / PAGE),
  };
}
