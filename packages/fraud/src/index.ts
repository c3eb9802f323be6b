import { fileURLToPath } from "node:url";
import type { TextModel } from "./text/model.ts";

/** Folder of the weights that come with this package. */
export const MODEL_FOLDER = fileURLToPath(new URL("../model", import.meta.url));

export { assessListing, createAssessor, type ModelOpinion } from "./assess-listing.ts";
export { assessMessage, type MessageAssessment } from "./assess-message.ts";
export { createMessageAssessor, messageWarnings } from "./message-assessor.ts";
export { assessText } from "./assess-text.ts";
export { trainingText } from "./training-text.ts";
export type { ClassifierManifest, ListingClassifier } from "./classifier.ts";
export { SHILL_JUDGE, scoreEdges } from "./shill/score-edges.ts";
export {
  SHILL_SIGNALS,
  SHILL_THRESHOLD,
  SHILL_VERSION,
  SHILL_WEIGHTS,
  type ShillSignal,
} from "./shill/weights.ts";
export type { RulesInForce } from "./rules-in-force.ts";
export { BUILT_IN_RULES, WEIGHTS } from "./weights.ts";
export { TextModelUnavailableError } from "./text/inference-process.ts";
export {
  type CarryingPhrase,
  type LabelScores,
  type ListingText,
  type PriceBand,
  priceBand,
} from "./text/listing-text.ts";
export type { TextModel } from "./text/model.ts";
export type { ModelManifest } from "./text/manifest.ts";
export {
  createTextClassifier,
  type TextClassifier,
  type TextClassifierOptions,
} from "./text/text-classifier.ts";

/** The network in the caller's own process, for measuring. Loaded on demand: it brings the whole runtime along. */
export async function loadTextModel(modelPath: string): Promise<TextModel> {
  return (await import("./text/model.ts")).loadTextModel(modelPath);
}
