import type { FraudThresholds } from "@loopbid/domain";
import { assessText, createAssessor, type ListingClassifier, SHILL_JUDGE } from "@loopbid/fraud";
import {
  checkListing,
  closeAuction,
  closeDueAuctions,
  deliverEvent,
  sweepChecks,
  sweepOutbox,
  sweepShills,
} from "@loopbid/services";
import type { FraudMetrics } from "../fraud-metrics.ts";
import type { SendMail } from "../mail.ts";
import type { Handlers } from "./handler.ts";

export interface HandlerParts {
  sendMail: SendMail;
  classifier: ListingClassifier;
  thresholds: FraudThresholds;
  fraudMetrics: FraudMetrics;
}

export function createHandlers(parts: HandlerParts): Handlers {
  const { sendMail, thresholds, fraudMetrics } = parts;
  const classifier = fraudMetrics.ofModel(parts.classifier);
  const assess = fraudMetrics.ofVerdicts(createAssessor(classifier, { thresholds }));
  return {
    "fraud.check-listing": (ctx, payload) => checkListing(ctx, payload, assess),
    // Past the metrics: what moderators try is no listing.
    "fraud.assess-text": (_ctx, input) => assessText(parts.classifier, input, thresholds),
    "fraud.sweep": (ctx) => sweepChecks(ctx),
    "fraud.shill-sweep": (ctx) => sweepShills(ctx, SHILL_JUDGE),
    "auction.close": (ctx, { listingId }) => closeAuction(ctx, { listingId }),
    "auction.sweep": (ctx) => closeDueAuctions(ctx),
    "outbox.deliver": (ctx, payload) => deliverEvent(ctx, payload),
    "outbox.sweep": (ctx) => sweepOutbox(ctx),
    "mail.send": (ctx, mail, { id }) => sendMail(ctx, mail, id),
  };
}
