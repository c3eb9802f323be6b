import type { CarryingPhrase, LabelScores, ListingText } from "./listing-text.ts";
import type { ModelManifest } from "./manifest.ts";

/** What the classifier asks its process for. */
export type TextQuestion =
  | { kind: "score"; listings: ListingText[] }
  | { kind: "explain"; listing: ListingText };
export type TextRequest = TextQuestion & { id: number };

/** What the process answers. The first message says that the model is loaded, or why it is not. */
export type TextReply =
  | { kind: "ready"; manifest: ModelManifest }
  | { kind: "unusable"; reason: string }
  | { kind: "scores"; id: number; scores: LabelScores[] }
  | { kind: "phrases"; id: number; phrases: CarryingPhrase[] }
  | { kind: "failed"; id: number; reason: string };
