"use client";
import type { FraudEvidence } from "@loopbid/validators";
import { type LineEvidence, useEvidenceLine } from "./evidence-line.ts";
import { Contacts } from "./evidence-contacts.tsx";
import { FileFindings } from "./evidence-files.tsx";
import { Passages } from "./evidence-passages.tsx";
import { PicturePairs } from "./evidence-pictures.tsx";
import type { ReadSignal } from "./read-signals.ts";

export interface EvidenceProps {
  signal: ReadSignal;
  /** All of the check: what a passage costs depends on the others. */
  signals: readonly ReadSignal[];
}

/** What one signal saw, in words. Evidence of a kind that this page does not know is shown as it is stored. */
export function Evidence({ signal, signals }: EvidenceProps) {
  const { evidence, raw } = signal;
  if (!evidence) return raw ? <p className="text-sm break-words text-muted">{raw}</p> : null;
  switch (evidence.kind) {
    case "contact":
      return <Contacts signalKey={signal.key} found={evidence.found} />;
    case "text":
      return <Passages signal={signal} signals={signals} phrases={evidence.phrases} />;
    case "images":
      return <PicturePairs matches={evidence.matches} />;
    case "metadata":
      return <FileFindings findings={evidence.findings} />;
    default:
      return <Words evidence={evidence} />;
  }
}

function Words({ evidence }: { evidence: LineEvidence }) {
  const line = useEvidenceLine();
  return <p className="figures text-sm text-muted">{line(evidence)}</p>;
}

export type EvidenceOf<Kind extends FraudEvidence["kind"]> = Extract<FraudEvidence, { kind: Kind }>;
