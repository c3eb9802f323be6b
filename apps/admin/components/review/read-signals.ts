import { type FraudEvidence, type FraudSignal, readEvidence } from "@loopbid/validators";
import { contributions } from "./contribution.ts";
import type { Mark } from "./highlight.ts";

/** One signal as the desk shows it. */
export interface ReadSignal extends Omit<FraudSignal, "evidence"> {
  /** How much of the score it brought, 0 to 1. */
  part: number;
  /** Null where this page does not know the kind; `raw` is what is stored. */
  evidence: FraudEvidence | null;
  raw: string;
  /** Passages of the listing that it rests on. */
  phrases: readonly string[];
  /** Ties a row to its passages in the text; null where it has none. */
  letter: string | null;
}

const TEXT = "text.";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The label of the text model that a signal stands for, or null. */
export const labelOf = (key: string): string | null =>
  key.startsWith(TEXT) ? key.slice(TEXT.length) : null;

function phrasesOf(evidence: FraudEvidence | null): string[] {
  if (evidence?.kind === "contact") return evidence.found.map(({ excerpt }) => excerpt);
  if (evidence?.kind === "text") return evidence.phrases.map(({ phrase }) => phrase);
  return [];
}

/** Signals with the most of the score first, and a letter for each that quotes the listing. */
export function readSignals(signals: readonly FraudSignal[]): ReadSignal[] {
  const parts = contributions(signals);
  let lettered = 0;
  return signals
    .map(({ evidence: raw, ...signal }) => {
      const evidence = readEvidence(raw);
      return { ...signal, raw, evidence, part: parts.get(signal.key) ?? 0 };
    })
    .sort((a, b) => b.part - a.part || b.score - a.score)
    .map((signal) => {
      const phrases = phrasesOf(signal.evidence);
      const letter = phrases.length > 0 ? (LETTERS[lettered++] ?? null) : null;
      return { ...signal, phrases, letter };
    });
}

/** What to mark in the text, the strongest signal first. */
export function marksOf(signals: readonly ReadSignal[]): Mark[] {
  return signals.flatMap(({ key, phrases }) => phrases.map((phrase) => ({ key, phrase })));
}
