import { InvalidError } from "@loopbid/core";
import type { StatementRow } from "@loopbid/db";
import type { Ground, StatementItem, StatementsInput, StatementsResult } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { olderThan, pageOf, readCursor } from "../cursor.ts";
import { handlesOf } from "../handles-of.ts";

const PAGE = 20;

/**
 * The statements about a person, or about a listing, newest first, a page at a time.
 * @throws UnauthenticatedError, ForbiddenError, InvalidError for a cursor that is none.
 */
export async function statementsOf(
  ctx: ServiceContext,
  { of, id, cursor }: StatementsInput,
): Promise<StatementsResult> {
  requireModerator(ctx);
  const place = readCursor(cursor);
  if (cursor && !place) throw new InvalidError("This is not a page.");
  const about = of === "PERSON" ? { personId: id } : { subject: "LISTING" as const, subjectId: id };
  const found = await ctx.db.rows.statements.find(
    { ...about, ...olderThan("createdAt", place) },
    { sort: { createdAt: -1, _id: -1 }, limit: PAGE + 1 },
  );
  const { rows, nextCursor } = pageOf(found, "createdAt", PAGE);
  return { items: await toItems(ctx, rows), nextCursor };
}

async function toItems(
  { db }: ServiceContext,
  rows: readonly StatementRow[],
): Promise<StatementItem[]> {
  const { listings } = db.rows;
  const people = rows.flatMap((row) => [row.personId, row.decidedById, row.undoneById]);
  const about = rows.filter(({ subject }) => subject === "LISTING").map((row) => row.subjectId);
  const [handles, foundListings] = await Promise.all([
    handlesOf(db, people),
    listings.find({ _id: { $in: [...new Set(about)] } }, { projection: { title: 1 } }),
  ]);
  const titles = new Map(foundListings.map(({ _id, title }) => [_id, title]));
  const handleOf = (id: string | null) => (id === null ? null : (handles.get(id) ?? ""));
  return rows.map((row) => ({
    id: row._id,
    person: { id: row.personId, handle: handleOf(row.personId)! },
    decision: row.decision,
    subject: row.subject,
    subjectId: row.subjectId,
    title: titles.get(row.subjectId) ?? null,
    ground: row.ground as Ground,
    text: row.text,
    decidedBy: handleOf(row.decidedById),
    at: row.createdAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    undone: row.undoneAt && {
      by: handleOf(row.undoneById),
      at: row.undoneAt.toISOString(),
    },
  }));
}
