import { createAssessor } from "@loopbid/fraud";
import { checkListing, closeAuction, closeDueAuctions, sweepChecks } from "@loopbid/services";
import type { SendMail } from "../mail.ts";
import type { Handlers } from "./handler.ts";

export function createHandlers({ sendMail }: { sendMail: SendMail }): Handlers {
  const assess = createAssessor();
  return {
    "fraud.check-listing": (ctx, payload) => checkListing(ctx, payload, assess),
    "fraud.sweep": (ctx) => sweepChecks(ctx),
    "auction.close": (ctx, { listingId }) => closeAuction(ctx, { listingId }),
    "auction.sweep": (ctx) => closeDueAuctions(ctx),
    "mail.send": (ctx, mail, { id }) => sendMail(ctx, mail, id),
  };
}
