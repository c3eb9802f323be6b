import type { FraudThresholds } from "@loopbid/domain";
import { assessText, createAssessor, type ListingClassifier } from "@loopbid/fraud";
import {
  checkListing,
  closeAuction,
  closeDueAuctions,
  deliverEvent,
  sweepChecks,
  sweepOutbox,
} from "@loopbid/services";
import type { SendMail } from "../mail.ts";
import type { Handlers } from "./handler.ts";

export interface HandlerParts {
  sendMail: SendMail;
  classifier: ListingClassifier;
  thresholds: FraudThresholds;
}

export function createHandlers({ sendMail, classifier, thresholds }: HandlerParts): Handlers {
  const assess = createAssessor(classifier, { thresholds });
  return {
    "fraud.check-listing": (ctx, payload) => checkListing(ctx, payload, assess),
    "fraud.assess-text": (_ctx, input) => assessText(classifier, input, thresholds),
    "fraud.sweep": (ctx) => sweepChecks(ctx),
    "auction.close": (ctx, { listingId }) => closeAuction(ctx, { listingId }),
    "auction.sweep": (ctx) => closeDueAuctions(ctx),
    "outbox.deliver": (ctx, payload) => deliverEvent(ctx, payload),
    "outbox.sweep": (ctx) => sweepOutbox(ctx),
    "mail.send": (ctx, mail, { id }) => sendMail(ctx, mail, id),
  };
}
