import type { FraudCheckRow, ListingRow, Rows } from "@loopbid/db";
import type { DecideInput } from "@loopbid/validators";
import type { z } from "zod";
import { audit } from "../audit.ts";
import { requireModerator, type ServiceContext } from "../context.ts";

/** Keeps who decided what about which verdict, for the audit and as a label for training. */
export async function writeDecision(
  ctx: ServiceContext,
  rows: Rows,
  listing: ListingRow,
  { decision, statement, labels }: z.output<typeof DecideInput>,
  check: FraudCheckRow | null,
): Promise<void> {
  const { userId } = requireModerator(ctx);
  const { _id: listingId, version, title, description, categorySlug } = listing;
  await rows.moderation_actions.insertOne({
    listingId,
    moderatorId: userId,
    decision,
    reason: check?.reasons[0] ?? "none",
    statement,
    fraudCheckId: check?._id ?? null,
    labels: decision === "APPROVE" ? [] : labels,
    read: { listingVersion: version, title, description, categorySlug },
    createdAt: new Date(ctx.now()),
  });
  await audit(ctx, rows, `moderation.${decision.toLowerCase()}`, "listing", listingId, {
    version,
    fraudCheckId: check?._id ?? null,
  });
}
