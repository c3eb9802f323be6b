import type { ServiceContext } from "../context.ts";
import { atDesk } from "./desk.ts";
import type { DeskOperation, Settled } from "./desk-operation.ts";
import { toServiceError } from "./rejections.ts";

/**
 * Runs an operation at the auction's desk.
 * @throws the ServiceError of the rule that refused.
 */
export async function settle(
  ctx: ServiceContext,
  auctionId: string,
  operation: DeskOperation,
): Promise<Extract<Settled, { ok: true }>> {
  const settled = await atDesk(ctx, auctionId, operation);
  if (!settled.ok) throw "error" in settled ? settled.error : toServiceError(settled.rejection);
  return settled;
}
