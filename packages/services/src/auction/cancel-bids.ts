import { cancelBids as cancelByRules, formatMoney } from "@loopbid/domain";
import type { CancelBidsInput, PublicHead } from "@loopbid/validators";
import { afterCommit } from "../after-commit.ts";
import { audit } from "../audit.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { composeMail } from "../mail/compose.ts";
import { fill, mailTexts } from "../mail/message.ts";
import { bidderAt } from "./bidder-at.ts";
import { settle } from "./settle.ts";
import { toPublicHead } from "./to-public.ts";

/**
 * The seller takes back all bids of the bidder behind the ledger's row `seq`, until 12 hours before the end. The bidder
 * is told. Sellers never learn who that is.
 * @throws UnauthenticatedError, NotFoundError, ForbiddenError, ConflictError (TOO_LATE_TO_CANCEL_BIDS, NOTHING_TO_RETRACT).
 */
export async function cancelBids(ctx: ServiceContext, input: CancelBidsInput): Promise<PublicHead> {
  const { userId: actorId } = requireUser(ctx);
  const { listingId, seq, reason } = input;
  const bidderId = await bidderAt(ctx, listingId, seq);
  const settled = await settle(ctx, listingId, {
    needsLedger: true,
    decide: ({ terms, head, ledger }) =>
      cancelByRules({ terms, head, ledger, bidderId, actorId, reason }, ctx.now()),
    write: (rows) => audit(ctx, rows, "bids.cancelled", "auction", listingId, { reason, seq }),
  });
  const { listing, head } = settled.after;
  await afterCommit(ctx, "mail about cancelled bids", async () => {
    const bidder = await ctx.db.rows.users.findOne({ _id: bidderId });
    if (!bidder) return;
    const texts = mailTexts("bidsCancelled");
    const values = { title: listing.title, name: bidder.name, price: formatMoney(head.priceCents) };
    const mail = composeMail({
      to: bidder.email,
      subject: fill(texts.subject, values),
      heading: fill(texts.heading, values),
      paragraphs: [fill(texts.body, values)],
      action: { label: texts.action, url: new URL(`/listing/${listing.slug}`, ctx.webUrl).href },
      note: texts.note,
    });
    await ctx.jobs.enqueue("mail.send", mail);
  });
  return toPublicHead(ctx.db, settled.after.auction);
}
