import type { NotificationRow } from "@loopbid/db";
import { isOver } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { unreadOf } from "./with-unread.ts";

/** Whether the person knows by now, or it is no longer so: then nobody is mailed or pushed. */
export async function isOutdated(ctx: ServiceContext, row: NotificationRow): Promise<boolean> {
  if (row.type === "message") return isThreadRead(ctx, row);
  if (row.type === "outbid") return leadsOrIsOver(ctx, row);
  return false;
}

const LISTING = /^\/listing\/([^/?#]+)/;

async function isThreadRead(ctx: ServiceContext, row: NotificationRow): Promise<boolean> {
  return (await unreadOf(ctx, row))?.count === 0;
}

async function leadsOrIsOver({ db }: ServiceContext, { path, userId }: NotificationRow) {
  const [, slug] = LISTING.exec(path) ?? [];
  const listing = slug ? await db.rows.listings.findOne({ slug }) : null;
  const auction = listing && (await db.rows.auctions.findOne({ _id: listing._id }));
  return !auction || isOver(auction.status) || auction.leaderId === userId;
}
