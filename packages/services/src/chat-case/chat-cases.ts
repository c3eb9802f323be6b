import { NotFoundError } from "@loopbid/core";
import type { ChatCaseRow, UserRow } from "@loopbid/db";
import { type ChatCaseItem, type ChatCasesResult, REPORT_REASONS } from "@loopbid/validators";
import { peerOf } from "../chat/sides.ts";
import { toWarnings } from "../chat/to-message.ts";
import { requireModerator, type ServiceContext } from "../context.ts";
import { countBy } from "./count-by.ts";
import { readEvidence } from "./read-evidence.ts";

const PAGE_SIZE = 20;
/** More than these are open only in an emergency; the rest come up as these are decided. */
const MOST_RANKED = 500;

/**
 * The open cases that are the most urgent, each with its thread: those reported first, then those with the most
 * warnings, then those that have waited longest.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function chatCases(ctx: ServiceContext): Promise<ChatCasesResult> {
  requireModerator(ctx);
  const { chat_cases } = ctx.db.rows;
  const [open, total] = await Promise.all([
    chat_cases.find({ state: "OPEN" }, { sort: { updatedAt: 1 }, limit: MOST_RANKED }),
    chat_cases.count({ state: "OPEN" }),
  ]);
  const page = open.sort(byUrgency).slice(0, PAGE_SIZE);
  return { items: await toItems(ctx, page), total };
}

/**
 * One case with its thread, open or decided.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators, NotFoundError.
 */
export async function chatCase(
  ctx: ServiceContext,
  { caseId }: { caseId: string },
): Promise<ChatCaseItem> {
  requireModerator(ctx);
  const row = await ctx.db.rows.chat_cases.findOne({ _id: caseId });
  const [item] = await toItems(ctx, row ? [row] : []);
  if (!item) throw new NotFoundError("There is no such case.");
  return item;
}

function byUrgency(a: ChatCaseRow, b: ChatCaseRow): number {
  return (
    Number(b.reportedById !== null) - Number(a.reportedById !== null) ||
    b.warned - a.warned ||
    a.updatedAt.getTime() - b.updatedAt.getTime()
  );
}

async function toItems(
  ctx: ServiceContext,
  cases: readonly ChatCaseRow[],
): Promise<ChatCaseItem[]> {
  if (cases.length === 0) return [];
  const { rows } = ctx.db;
  const personIds = [...new Set(cases.map(({ personId }) => personId))];
  const threads = await rows.threads.find({ _id: { $in: cases.map(({ threadId }) => threadId) } });
  const sides = [...new Set(threads.flatMap(({ buyerId, sellerId }) => [buyerId, sellerId]))];
  const [users, listings, strikes, openCases] = await Promise.all([
    rows.users.find({ _id: { $in: sides } }),
    rows.listings.find(
      { _id: { $in: cases.map(({ listingId }) => listingId) } },
      { projection: { slug: 1, title: 1 } },
    ),
    countBy(rows.strikes, "userId", { userId: { $in: sides } }),
    countBy(rows.chat_cases, "personId", { personId: { $in: personIds }, state: "OPEN" }),
  ]);
  const [threadOf, userOf, listingOf] = [byId(threads), byId(users), byId(listings)];
  const items = cases.map(async (row): Promise<ChatCaseItem | null> => {
    const thread = threadOf.get(row.threadId);
    const person = userOf.get(row.personId);
    const peer = thread && userOf.get(peerOf(thread, row.personId));
    const listing = listingOf.get(row.listingId);
    if (!person || !peer || !listing) return null;
    return {
      id: row._id,
      revision: row.revision,
      state: row.state,
      person: toParty(person, strikes),
      peer: toParty(peer, strikes),
      listing: { id: listing._id, slug: listing.slug, title: listing.title },
      warned: row.warned,
      labels: toWarnings(row.labels),
      report: reportOf(row),
      otherCases: (openCases.get(row.personId) ?? 1) - 1,
      messages: await readEvidence(rows, row),
      updatedAt: row.updatedAt.toISOString(),
    };
  });
  return (await Promise.all(items)).filter((item) => item !== null);
}

function byId<Row extends { _id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row._id, row]));
}

function toParty(user: UserRow, strikes: ReadonlyMap<string, number>): ChatCaseItem["person"] {
  const { _id: id, handle, name, status, createdAt } = user;
  const joinedAt = createdAt.toISOString();
  return { id, handle, name, status, joinedAt, strikes: strikes.get(id) ?? 0 };
}

function reportOf({ reportReason, reportNote, reportedSeq }: ChatCaseRow): ChatCaseItem["report"] {
  const reason = REPORT_REASONS.find((known) => known === reportReason);
  return reason ? { reason, note: reportNote ?? "", seq: reportedSeq } : null;
}
