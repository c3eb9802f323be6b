import { type TextLabel, TEXT_LABELS } from "@loopbid/validators";
import type { ListingClassifier } from "./classifier.ts";
import { findLinks } from "./contact/link.ts";
import { plain } from "./contact/normalise.ts";

/** What a reader of a message is warned of; the message itself is shown all the same. */
export interface MessageAssessment {
  /** Labels to warn of, strongest first. */
  warnings: { label: TextLabel; score: number }[];
  /** Leads to another site, and the model takes the words around it for bait. */
  deceptiveLink: boolean;
  modelVersion: string;
}

/** Every reader sees a false warning, and the model takes "I will not pay outside Loopbid" for 0.68 of a move there. */
const WARN_FROM = 0.8;

/**
 * Reads one chat message as the text model's category `chat`. Labels without a weight (`spam`) warn of nothing. Throws
 * `TextModelUnavailableError`; a message waits for nobody, so its caller shows it without a warning then.
 */
export async function assessMessage(
  classifier: ListingClassifier,
  text: string,
): Promise<MessageAssessment> {
  const { version: modelVersion, weights } = await classifier.manifest();
  const [scores = {}] = await classifier.classify([
    { title: "", text, category: "chat", price: "unknown" },
  ]);
  const warnings = TEXT_LABELS.filter((label) => (weights[label] ?? 0) > 0)
    .map((label) => ({ label, score: scores[label] ?? 0 }))
    .filter(({ score }) => score >= WARN_FROM)
    .sort((a, b) => b.score - a.score);
  const baited = warnings.some(({ label }) => label === "phishing_link" || label === "credential");
  const deceptiveLink = baited && findLinks(plain(text)).length > 0;
  return { warnings, deceptiveLink, modelVersion };
}
