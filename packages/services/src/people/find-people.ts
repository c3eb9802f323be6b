import type { UserRow } from "@loopbid/db";
import type { PeopleInput, PeopleResult } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { newestFirst } from "../newest-first.ts";
import { toPersonLine } from "./to-person-line.ts";

const PAGE_SIZE = 40;
const ID = /^[0-9a-f]{24}$/;
const LAST = "\uffff";
const AHEAD_MS = 3_600_000;

/**
 * People by the start of their handle, name or address, or everybody, the newest first. A moderator finds an address only
 * whole, and sees none.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function findPeople(
  ctx: ServiceContext,
  { q, role, status, cursor }: PeopleInput,
): Promise<PeopleResult> {
  const whole = requireModerator(ctx).role === "ADMIN";
  const { users } = ctx.db.rows;
  const filter = { ...(role ? { role } : {}), ...(status ? { status } : {}) };
  if (q) {
    const found = await users.find(
      { ...filter, $or: wordsOf(q, whole) },
      { sort: { handle: 1 }, limit: PAGE_SIZE },
    );
    return { items: found.map((row) => toPersonLine(row, { whole })), nextCursor: null };
  }
  const page = await newestFirst<UserRow>({
    field: "createdAt",
    read: (span, options) => users.find({ ...filter, ...span }, options),
    cursor,
    limit: PAGE_SIZE,
    newest: ctx.now() + AHEAD_MS,
  });
  const items = page.rows.map((row) => toPersonLine(row, { whole }));
  return { items, nextCursor: page.nextCursor };
}

const startsWith = (text: string) => ({ $gte: text, $lt: text + LAST });

function wordsOf(q: string, whole: boolean): object[] {
  const text = q.replace(/^@/, "");
  const small = text.toLowerCase();
  if (ID.test(small)) return [{ _id: small }];
  if (text.includes("@")) return [{ email: whole ? startsWith(small) : small }];
  const title = small.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
  const names = [...new Set([text, title])].map((name) => ({ name: startsWith(name) }));
  return [{ handle: startsWith(small) }, ...names];
}
