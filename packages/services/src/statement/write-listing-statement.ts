import type { ListingRow, NotificationRow, Rows } from "@loopbid/db";
import type { Ground } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { writeStatement } from "./write-statement.ts";

interface Given {
  decision: "EDIT_REQUEST" | "HIDE" | "REMOVE";
  ground?: Ground | undefined;
  text: string;
}

/** The statement of a decision about a listing: what it was before is the listing as the decider read it. */
export async function writeListingStatement(
  ctx: ServiceContext,
  rows: Rows,
  { _id, sellerId, title, images, state, version }: ListingRow,
  { decision, ground = "other", text }: Given,
): Promise<NotificationRow[]> {
  const { told } = await writeStatement(ctx, rows, {
    personId: sellerId,
    decision,
    subject: "LISTING",
    subjectId: _id,
    ground,
    text,
    before: { state, version },
    about: { title, imageKey: images[0]?.key ?? null },
  });
  return told;
}
