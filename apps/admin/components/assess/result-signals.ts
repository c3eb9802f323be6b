import { type AssessTextResult, writeEvidence } from "@loopbid/validators";
import { type ReadSignal, readSignals } from "../review/read-signals.ts";

/** Weaker labels would only lengthen the list; the bars show them all the same. */
const WORTH_SAYING = 0.05;

/** The labels and contact details of a text as the signals that a check of it would store. */
export function signalsOf({ labels, phrases, contact }: AssessTextResult): ReadSignal[] {
  const read = labels
    .filter(({ score }) => score >= WORTH_SAYING)
    .map(({ label, score, weight }) => ({
      key: `text.${label}`,
      score,
      weight,
      evidence: writeEvidence({
        kind: "text",
        phrases: phrases.filter((phrase) => phrase.label === label),
      }),
    }));
  return readSignals([...read, ...contact]);
}
