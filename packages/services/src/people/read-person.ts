import { NotFoundError } from "@loopbid/core";
import type { UserRow } from "@loopbid/db";
import { placeBySlug } from "@loopbid/domain";
import type { PersonFile } from "@loopbid/validators";
import { requireModerator, type ServiceContext, type UserActor } from "../context.ts";
import { toPersonLine } from "./to-person-line.ts";

const MOST_LISTINGS = 8;
const MOST_DEVICES = 5;

/**
 * Everything that a moderator needs to know of a person: who it is, what they sold and bought, what was said against
 * them.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators, NotFoundError.
 */
export async function readPerson(
  ctx: ServiceContext,
  { handle }: { handle: string },
): Promise<PersonFile> {
  const viewer = requireModerator(ctx);
  const user = await ctx.db.rows.users.findOne({ handle });
  if (!user) throw new NotFoundError("There is nobody of this handle.");
  const { listings, sign_ins } = ctx.db.rows;
  const [counts, newest, devices] = await Promise.all([
    countsOf(ctx, user._id),
    listings.find(
      // A draft is its seller's alone.
      { sellerId: user._id, state: { $ne: "DRAFT" } },
      {
        projection: { title: 1, state: 1, priceCents: 1, images: 1, updatedAt: 1 },
        sort: { updatedAt: -1 },
        limit: MOST_LISTINGS,
      },
    ),
    sign_ins.find({ userId: user._id }, { sort: { lastAt: -1 }, limit: MOST_DEVICES }),
  ]);
  const place = user.placeSlug ? placeBySlug(user.placeSlug) : null;
  return {
    ...toPersonLine(user, { whole: viewer.role === "ADMIN" }),
    bio: user.bio,
    place: place && `${place.city}, ${place.state}`,
    counts,
    devices: devices.map(({ _id: id, firstAt, lastAt }) => ({
      id,
      firstAt: firstAt.toISOString(),
      lastAt: lastAt.toISOString(),
    })),
    listings: newest.map(({ _id: id, title, state, priceCents, images, updatedAt }) => ({
      id,
      title,
      state,
      priceCents,
      imageKey: images[0]?.key ?? null,
      updatedAt: updatedAt.toISOString(),
    })),
    may: mayOf(viewer, user),
  };
}

function mayOf(viewer: UserActor, user: UserRow): PersonFile["may"] {
  const own = viewer.userId === user._id;
  const admin = viewer.role === "ADMIN";
  return {
    decide: !own && (admin || user.role === "USER"),
    setRole: !own && admin,
    revealEmail: !admin,
  };
}

async function countsOf(ctx: ServiceContext, userId: string): Promise<PersonFile["counts"]> {
  const { listings, orders, strikes, listing_reports, chat_cases, shill_alerts } = ctx.db.rows;
  const reportsOf = async () => {
    const ids = await listings.find(
      { sellerId: userId },
      { projection: { _id: 1 }, sort: { updatedAt: -1 }, limit: 1_000 },
    );
    return listing_reports.count({ listingId: { $in: ids.map(({ _id }) => _id) } });
  };
  const [own, bought, strikeCount, reports, chatCases, shillAlerts] = await Promise.all([
    listings.aggregate<{ _id: string; count: number }>([
      { $match: listings.storedFilter({ sellerId: userId }) },
      { $group: { _id: "$state", count: { $sum: 1 } } },
    ]),
    orders.count({ buyerId: userId }),
    strikes.count({ userId }),
    reportsOf(),
    chat_cases.count({ personId: userId }),
    shill_alerts.count({ sellerId: userId }),
  ]);
  const inState = (state: string) => own.find(({ _id }) => _id === state)?.count ?? 0;
  return {
    onSale: inState("LIVE"),
    sold: inState("SOLD"),
    held: inState("HELD"),
    removed: inState("REMOVED"),
    bought,
    strikes: strikeCount,
    reports,
    chatCases,
    shillAlerts,
  };
}
