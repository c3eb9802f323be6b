import type { MarketSettingsRow } from "@loopbid/db";
import type { MarketSettings } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { handlesOf } from "../handles-of.ts";
import { toTerms } from "./read-settings.ts";

/** As staff see them. */
export async function toSettings(
  ctx: ServiceContext,
  rows: readonly MarketSettingsRow[],
): Promise<MarketSettings[]> {
  const handles = await handlesOf(
    ctx.db,
    rows.flatMap(({ authorId, publishedById }) => [authorId, publishedById]),
  );
  const handleOf = (id: string | null) => (id && handles.get(id)) ?? null;
  return rows.map((row) => ({
    ...toTerms(row),
    number: row.number,
    note: row.note,
    state: row.state,
    parentNumber: row.parentNumber,
    author: handleOf(row.authorId),
    reason: row.reason,
    publishedBy: handleOf(row.publishedById),
    createdAt: row.createdAt.toISOString(),
    activatedAt: row.activatedAt?.toISOString() ?? null,
    retiredAt: row.retiredAt?.toISOString() ?? null,
  }));
}
