import {
  CASE_KINDS,
  type CaseRef,
  type DeskCase,
  type DeskCasesInput,
  type DeskCasesResult,
} from "@loopbid/validators";
import type { z } from "zod";
import { requireModerator, type ServiceContext } from "../context.ts";
import { checksStatus } from "../fraud/checks-status.ts";
import { handlesOf } from "../handles-of.ts";
import { urgencyOf } from "../moderation/by-urgency.ts";
import { caseKey, claimsOf } from "./claims.ts";
import { gatherCases, type RankedCase } from "./gather.ts";

const PAGE_SIZE = 30;

/**
 * The open cases of all kinds, or of one, the most urgent first, with who works on them.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function deskCases(
  ctx: ServiceContext,
  { kind, page }: z.output<typeof DeskCasesInput>,
): Promise<DeskCasesResult> {
  requireModerator(ctx);
  const [all, checks] = await Promise.all([gatherCases(ctx, CASE_KINDS), checksStatus(ctx)]);
  const asked = kind ? all.filter((one) => one.kind === kind) : all;
  const now = ctx.now();
  const ranked = asked
    .map((one) => ({ one, urgency: urgencyOf(one.risk, Date.parse(one.since), now) }))
    .sort((a, b) => b.urgency - a.urgency || (caseKey(a.one) < caseKey(b.one) ? -1 : 1));
  const shown = ranked.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ one }) => one);
  const counts = Object.fromEntries(
    CASE_KINDS.map((each) => [each, all.filter((one) => one.kind === each).length]),
  ) as DeskCasesResult["counts"];
  return {
    items: await describe(ctx, shown),
    counts,
    checks,
    pageCount: Math.max(1, Math.ceil(ranked.length / PAGE_SIZE)),
  };
}

/**
 * One open case, so that a link opens it whatever page it stands on; null where it was decided.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function deskCase(ctx: ServiceContext, asked: CaseRef): Promise<DeskCase | null> {
  requireModerator(ctx);
  const key = caseKey(asked);
  const found = (await gatherCases(ctx, [asked.kind])).filter((one) => caseKey(one) === key);
  return (await describe(ctx, found))[0] ?? null;
}

async function describe(
  ctx: ServiceContext,
  cases: readonly RankedCase[],
): Promise<DeskCasesResult["items"]> {
  const { userId } = requireModerator(ctx);
  const [rows, handles, claims] = await Promise.all([
    ctx.db.rows.listings.find(
      { _id: { $in: cases.flatMap(({ listingId }) => listingId ?? []) } },
      { projection: { title: 1, images: 1 } },
    ),
    handlesOf(
      ctx.db,
      cases.map(({ personId }) => personId),
    ),
    claimsOf(ctx, cases),
  ]);
  const listingOf = new Map(rows.map((row) => [row._id, row]));
  return cases.map(({ listingId, personId, deciderId = null, ...one }) => {
    const listing = listingId ? listingOf.get(listingId) : undefined;
    const handle = (personId && handles.get(personId)) || "";
    return {
      ...one,
      title: listing?.title ?? `@${handle}`,
      handle,
      imageKey: listing?.images[0]?.key ?? null,
      claim: claims.get(caseKey(one)) ?? null,
      own: personId === userId || deciderId === userId,
    };
  });
}
