import type { AssessMessage } from "@loopbid/services";
import type { ChatWarning, TextLabel } from "@loopbid/validators";
import { assessMessage } from "./assess-message.ts";
import type { ListingClassifier } from "./classifier.ts";
import { findContacts } from "./contact/find-contacts.ts";
import { plain } from "./contact/normalise.ts";
import { findDemands } from "./contact/demand.ts";
import { TextModelUnavailableError } from "./text/inference-process.ts";

/** Ten digits without a separator are a contact only where the words around them say so. */
const SURE_CONTACT = 0.75;
const TO_MESSENGER =
  /^(?:https?:\/\/)?(?:t|wa|m|ig|line)\.me\/|^(?:discord\.gg|chat\.whatsapp\.com)\//;

const WARNING_OF: Readonly<Record<TextLabel, ChatWarning | null>> = {
  advance_fee: "advance_fee",
  off_platform: "off_platform",
  fake_payment: "fake_payment",
  credential: "credential",
  phishing_link: "phishing_link",
  counterfeit: "scam",
  concealed_lock: "scam",
  misleading: "scam",
  spam: null,
};

/** What the rules alone warn of: contact details, links that lead away, and what no honest buyer or seller wants. */
export function messageWarnings(text: string): ChatWarning[] {
  const words = plain(text);
  const found = findContacts(words).filter(({ score }) => score >= SURE_CONTACT);
  const isContact = ({ type, excerpt }: (typeof found)[number]) =>
    type !== "link" || TO_MESSENGER.test(excerpt);
  return [
    ...(found.some(isContact) ? (["contact_details"] as const) : []),
    ...(found.some((one) => !isContact(one)) ? (["external_link"] as const) : []),
    ...findDemands(words),
  ];
}

/** Binds the text model to the rules. Where the model does not answer, the rules warn alone. */
export function createMessageAssessor(classifier: ListingClassifier): AssessMessage {
  return async (text) => {
    const byRule = messageWarnings(text);
    try {
      const { warnings, deceptiveLink, modelVersion } = await assessMessage(classifier, text);
      const byModel = warnings.flatMap(({ label }) => WARNING_OF[label] ?? []);
      const bait = deceptiveLink ? (["phishing_link"] as const) : [];
      return { warnings: [...new Set([...bait, ...byModel, ...byRule])], modelVersion };
    } catch (error) {
      if (!(error instanceof TextModelUnavailableError)) throw error;
      return { warnings: byRule, modelVersion: null };
    }
  };
}
