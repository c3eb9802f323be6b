import type { CaseCounts } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { overdueAt } from "../fraud/overdue.ts";

/**
 * How many cases of each kind are open, without reading them.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function openCounts(ctx: ServiceContext): Promise<CaseCounts> {
  requireModerator(ctx);
  const { listings, listing_reports, chat_cases, shill_alerts, appeals } = ctx.db.rows;
  const [held, overdue, reported, CHAT, SHILL, APPEAL] = await Promise.all([
    listings.count({ state: "HELD", accountHold: { $ne: true } }),
    listings.count(overdueAt(ctx.now())),
    listing_reports.aggregate<{ listings: number }>([
      { $match: { state: "OPEN" } },
      { $group: { _id: "$listingId" } },
      { $count: "listings" },
    ]),
    chat_cases.count({ state: "OPEN" }),
    shill_alerts.count({ state: "OPEN" }),
    appeals.count({ state: "OPEN" }),
  ]);
  return { LISTING: held + overdue, REPORT: reported[0]?.listings ?? 0, CHAT, SHILL, APPEAL };
}
