import type { ListingRow } from "@loopbid/db";
import { isPlainTerm, searchTerms } from "@loopbid/domain";
import type { Filter } from "mongodb";
import type { ServiceContext } from "../context.ts";

const ID = /^[0-9a-f]{24}$/;
const HANDLE = /^[a-z0-9][a-z0-9_]{0,19}$/;
const LAST = "\uffff";
const MOST_SELLERS = 20;

/**
 * What somebody may mean by a search, each a filter of its own so that each has its index: an id, sellers whose handle
 * begins with `@…`, a seller's whole handle, or beginnings of words that the title has all of. None: nothing can match.
 */
export async function searchedFor(ctx: ServiceContext, q: string): Promise<Filter<ListingRow>[]> {
  if (q === "") return [{}];
  const small = q.toLowerCase();
  if (ID.test(small)) return [{ _id: small }];
  if (small.startsWith("@")) return sellersWith(ctx, small.slice(1), { whole: false });
  return [...(await sellersWith(ctx, small, { whole: true })), ...titleWith(q)];
}

async function sellersWith(
  ctx: ServiceContext,
  handle: string,
  { whole }: { whole: boolean },
): Promise<Filter<ListingRow>[]> {
  if (!HANDLE.test(handle)) return [];
  const found = await ctx.db.rows.users.find(
    { handle: whole ? handle : { $gte: handle, $lt: handle + LAST } },
    { projection: { _id: 1 }, sort: { handle: 1 }, limit: MOST_SELLERS },
  );
  return found.length > 0 ? [{ sellerId: { $in: found.map(({ _id }) => _id) } }] : [];
}

function titleWith(q: string): Filter<ListingRow>[] {
  const terms = searchTerms(q);
  if (terms.length === 0) return [];
  return [{ $and: terms.map((term) => ({ title: { $regex: beginning(term), $options: "i" } })) }];
}

/** `searchTerms` leaves letters, digits and `.'-`. */
function beginning(term: string): string {
  const plain = term.replaceAll(".", "\\.");
  return isPlainTerm(term) ? `\\b${plain}` : plain;
}
