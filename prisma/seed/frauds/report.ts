import type { Assess } from "@loopbid/services";
import { combineSignals, formatMoney } from "@loopbid/domain";
import { BUILT_IN_RULES } from "@loopbid/fraud";
import { type FraudSignal, readEvidence } from "@loopbid/validators";
import type { World } from "../listings/honest.ts";
import type { Lot } from "../listings/model.ts";
import { factsIn } from "./facts.ts";

const PHRASE_LENGTH = 90;

const isText = ({ key }: FraudSignal) => key.startsWith("text.");
const percent = (share: number) => `${Math.round(share * 100)}%`;

function scoreOf(signals: readonly FraudSignal[]): number {
  const by = <Value>(value: (signal: FraudSignal) => Value) =>
    Object.fromEntries(signals.map((signal) => [signal.key, value(signal)]));
  return combineSignals(
    by(({ score }) => score),
    { version: "", weights: by(({ weight }) => weight) },
  );
}

/** One line about what a signal saw. */
function explain({ key, score, evidence }: FraudSignal): string {
  const known = readEvidence(evidence);
  const what = `${key} ${percent(score)}`;
  switch (known?.kind) {
    case "text": {
      const [first] = known.phrases;
      return first ? `${what}: “${first.phrase.slice(0, PHRASE_LENGTH)}”` : what;
    }
    case "contact":
      return `${what}: ${known.found[0]?.type} “${known.found[0]?.excerpt}”`;
    case "price":
      return `${what}: ${formatMoney(known.priceCents)} against ${formatMoney(known.medianCents)}`;
    case "duplicate":
      return `${what}: ${percent(known.similarity)} like another ${known.sameSeller ? "of the same seller" : "seller's"}`;
    case "images":
      return `${what}: ${known.matches[0]?.distance} bits from another seller's picture`;
    case "imei":
      return `${what}: ${known.problem}`;
    default:
      return what;
  }
}

export type Row = {
  kind: string;
  title: string;
  /** Scores by what judged: the text alone, the signals alone, both. */
  text: number;
  signals: number;
  both: number;
  strongest: string;
};

/** Judges lots by text, by signals and by both, as the real check would with this assessor. */
export async function judged(
  lots: readonly Lot[],
  of: readonly Lot[],
  world: Pick<World, "everyone">,
  assess: Assess,
): Promise<Row[]> {
  const factsOf = factsIn(lots, world);
  return Promise.all(
    of.map(async (lot) => {
      const { signals, score } = await assess(factsOf(lot));
      const [strongest] = signals;
      return {
        kind: lot.fraud ?? "honest",
        title: lot.listing.title,
        text: scoreOf(signals.filter(isText)),
        signals: scoreOf(signals.filter((signal) => !isText(signal))),
        both: score,
        strongest: strongest ? explain(strongest) : "nothing",
      };
    }),
  );
}

const caught = (score: number) => score >= BUILT_IN_RULES.review;
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ");
const mark = (score: number) => `${caught(score) ? "held" : "missed"} ${score.toFixed(2)}`;

function totals(name: string, rows: readonly Row[]): string {
  const of = (score: (row: Row) => number) => {
    const count = rows.filter((row) => caught(score(row))).length;
    return `${count} of ${rows.length}`;
  };
  return `| ${name} | ${of(({ text }) => text)} | ${of(({ signals }) => signals)} | ${of(({ both }) => both)} |`;
}

/** The markdown of a report: how many are held by what, then each fraud with its strongest explanation. */
export function reportOf(frauds: readonly Row[], honest: readonly Row[]): string {
  return [
    `| Seeded listings held (score from ${BUILT_IN_RULES.review}) | Text only | Signals only | Both |`,
    "| --- | --- | --- | --- |",
    totals("Frauds", frauds),
    totals("Honest", honest),
    "",
    "| Fraud | Text only | Signals only | Both | Strongest explanation |",
    "| --- | --- | --- | --- | --- |",
    ...frauds.map(
      ({ kind, text, signals, both, strongest }) =>
        `| ${kind} | ${mark(text)} | ${mark(signals)} | ${mark(both)} | ${cell(strongest)} |`,
    ),
  ].join("\n");
}
