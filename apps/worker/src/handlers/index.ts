import {
  assessText,
  createAssessor,
  createMessageAssessor,
  type ListingClassifier,
  type RulesInForce,
  SHILL_JUDGE,
  TextModelUnavailableError,
} from "@loopbid/fraud";
import {
  checkListing,
  checkMessage,
  closeAuction,
  closeDueAuctions,
  deliverDigest,
  deliverEvent,
  deliverNotification,
  rollUpMetrics,
  sweepChecks,
  sweepMessages,
  sweepNotifications,
  sweepOutbid,
  sweepOutbox,
  sweepShills,
  tellOutbid,
} from "@loopbid/services";
import type { FraudMetrics } from "../fraud-metrics.ts";
import type { SendMail } from "../mail.ts";
import type { Handlers } from "./handler.ts";

export interface HandlerParts {
  sendMail: SendMail;
  classifier: ListingClassifier;
  rules: () => RulesInForce;
  fraudMetrics: FraudMetrics;
  /** Aborted when the worker drains: what can take minutes ends early. */
  stop: AbortSignal;
}

export function createHandlers(parts: HandlerParts): Handlers {
  const { sendMail, rules, fraudMetrics } = parts;
  const classifier = fraudMetrics.ofModel(parts.classifier);
  const assess = fraudMetrics.ofVerdicts(createAssessor(classifier, { rules }));
  // Past the metrics too: a message is no listing, and its scores are no part of their drift.
  const assessMessage = createMessageAssessor(parts.classifier);
  return {
    "chat.check-message": async (ctx, payload) => {
      const check = await checkMessage(ctx, payload, assessMessage);
      // A model that is just starting is asked again in a moment, one that stays away by the sweep.
      if (check === "waiting" && !payload.swept)
        throw new TextModelUnavailableError("The text model has not read this message yet");
      return check;
    },
    "chat.sweep": (ctx) => sweepMessages(ctx),
    "analytics.roll-up": (ctx) => rollUpMetrics(ctx, parts.stop),
    "fraud.check-listing": (ctx, payload) => checkListing(ctx, payload, assess),
    // Past the metrics: what moderators try is no listing.
    "fraud.assess-text": (_ctx, input) => assessText(parts.classifier, input, rules().active),
    "fraud.sweep": (ctx) => sweepChecks(ctx),
    "fraud.shill-sweep": (ctx) => sweepShills(ctx, SHILL_JUDGE),
    "auction.close": (ctx, { listingId }) => closeAuction(ctx, { listingId }),
    "auction.sweep": (ctx) => closeDueAuctions(ctx),
    "outbox.deliver": (ctx, payload) => deliverEvent(ctx, payload),
    "outbox.sweep": (ctx) => sweepOutbox(ctx),
    "notification.deliver": (ctx, payload) => deliverNotification(ctx, payload),
    "notification.digest": (ctx, payload) => deliverDigest(ctx, payload),
    "notification.outbid": (ctx, payload) => tellOutbid(ctx, payload),
    "notification.outbid-sweep": (ctx) => sweepOutbid(ctx),
    "notification.sweep": (ctx) => sweepNotifications(ctx),
    "mail.send": (ctx, mail, { id }) => sendMail(ctx, mail, id),
  };
}
