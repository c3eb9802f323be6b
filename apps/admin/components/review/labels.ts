import { type FraudSignal, TEXT_LABELS, type TextLabel } from "@loopbid/validators";
import { labelOf } from "./read-signals.ts";

/** From here on the model is more sure than not. */
const LIKELY = 0.5;

/** The labels that the model finds likely, in its order: what a moderator starts from when removing. */
export function likelyLabels(signals: readonly Pick<FraudSignal, "key" | "score">[]): TextLabel[] {
  const likely = new Set(
    signals.filter(({ score }) => score >= LIKELY).map(({ key }) => labelOf(key)),
  );
  return TEXT_LABELS.filter((label) => likely.has(label));
}

/** The labels with one of them set or taken away, in the model's order. */
export function withLabel(
  labels: readonly TextLabel[],
  label: TextLabel,
  chosen: boolean,
): TextLabel[] {
  return TEXT_LABELS.filter((each) => (each === label ? chosen : labels.includes(each)));
}
