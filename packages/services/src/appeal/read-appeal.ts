import { NotFoundError } from "@loopbid/core";
import { handlerRefusal } from "@loopbid/domain";
import type { StatementRow } from "@loopbid/db";
import type { AppealCase } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";

/**
 * An appeal with the decision that it is about, and the listing as its decider read it and as it is now.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators, NotFoundError.
 */
export async function readAppeal(
  ctx: ServiceContext,
  { appealId }: { appealId: string },
): Promise<AppealCase> {
  const { userId } = requireModerator(ctx);
  const { rows } = ctx.db;
  const appeal = await rows.appeals.findOne({ _id: appealId });
  const statement = appeal && (await rows.statements.findOne({ _id: appeal.statementId }));
  if (!appeal || !statement) throw new NotFoundError("There is no such appeal.");
  const { personId, decidedById } = statement;
  const [users, listing] = await Promise.all([
    rows.users.find({
      _id: { $in: [personId, decidedById, appeal.handlerId].filter((id) => id !== null) },
    }),
    listingOf(ctx, statement),
  ]);
  const userOf = new Map(users.map((user) => [user._id, user]));
  const person = userOf.get(personId);
  const handleOf = (id: string | null) => (id ? (userOf.get(id)?.handle ?? "") : null);
  return {
    id: appeal._id,
    state: appeal.state,
    text: appeal.text,
    createdAt: appeal.createdAt.toISOString(),
    answer: appeal.answer,
    decidedAt: appeal.decidedAt?.toISOString() ?? null,
    handledBy: handleOf(appeal.handlerId),
    person: {
      handle: person?.handle ?? "",
      name: person?.name ?? "",
      status: person?.status ?? "BANNED",
    },
    statement: {
      id: statement._id,
      decision: statement.decision,
      ground: statement.ground as AppealCase["statement"]["ground"],
      text: statement.text,
      decidedBy: handleOf(decidedById),
      endsAt: statement.endsAt?.toISOString() ?? null,
      undoneAt: statement.undoneAt?.toISOString() ?? null,
      createdAt: statement.createdAt.toISOString(),
    },
    listing,
    refusal: handlerRefusal(statement, userId),
  };
}

async function listingOf(
  ctx: ServiceContext,
  { subject, subjectId: listingId, createdAt }: StatementRow,
): Promise<AppealCase["listing"]> {
  if (subject !== "LISTING") return null;
  const { listings, moderation_actions } = ctx.db.rows;
  const [listing, action] = await Promise.all([
    listings.findOne({ _id: listingId }),
    moderation_actions.findOne(
      { listingId, createdAt: { $lte: createdAt } },
      { sort: { createdAt: -1 } },
    ),
  ]);
  if (!listing) return null;
  const { _id: id, slug, title, description, state, images } = listing;
  const read = action?.read
    ? { title: action.read.title, description: action.read.description }
    : null;
  return { id, slug, title, description, state, imageKeys: images.map(({ key }) => key), read };
}
