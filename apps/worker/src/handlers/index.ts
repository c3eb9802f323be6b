import { createAssessor, SHILL_JUDGE } from "@loopbid/fraud";
import {
  checkListing,
  closeAuction,
  closeDueAuctions,
  deliverEvent,
  sweepChecks,
  sweepOutbox,
  sweepShills,
} from "@loopbid/services";
import type { SendMail } from "../mail.ts";
import type { Handlers } from "./handler.ts";

export function createHandlers({ sendMail }: { sendMail: SendMail }): Handlers {
  const assess = createAssessor();
  return {
    "fraud.check-listing": (ctx, payload) => checkListing(ctx, payload, assess),
    "fraud.sweep": (ctx) => sweepChecks(ctx),
    "fraud.shill-sweep": (ctx) => sweepShills(ctx, SHILL_JUDGE),
    "auction.close": (ctx, { listingId }) => closeAuction(ctx, { listingId }),
    "auction.sweep": (ctx) => closeDueAuctions(ctx),
    "outbox.deliver": (ctx, payload) => deliverEvent(ctx, payload),
    "outbox.sweep": (ctx) => sweepOutbox(ctx),
    "mail.send": (ctx, mail, { id }) => sendMail(ctx, mail, id),
  };
}
