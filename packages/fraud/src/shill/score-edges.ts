import { combineSignals } from "@loopbid/domain";
import type { ShillEdge, ShillJudge, ShillScore } from "@loopbid/services";
import { type OwnStrengths, ownStrengths } from "./strengths.ts";
import { SHILL_THRESHOLD, SHILL_VERSION, SHILL_WEIGHTS } from "./weights.ts";

/**
 * Scores everyone who bid at one seller. A ring takes turns, so each of it shows less alone than one shill would;
 * whoever has a twin in suspicion scores higher for it, as far as the own losses carry it.
 */
export function scoreEdges(edges: readonly ShillEdge[]): ShillScore[] {
  const own = edges.map((edge) => {
    const strengths = ownStrengths(edge);
    return { edge, strengths, alone: combineSignals(strengths, SHILL_WEIGHTS) };
  });
  const [first = 0, second = 0] = own.map(({ alone }) => alone).sort((a, b) => b - a);
  return own.map(({ edge, strengths, alone }) => {
    const others = alone >= first ? second : first;
    const all = { ...strengths, company: company(strengths, others) };
    return { edge, strengths: all, score: combineSignals(all, SHILL_WEIGHTS) };
  });
}

function company(own: OwnStrengths, others: number): number {
  return own.loyalty * Math.min(1, others / SHILL_THRESHOLD);
}

export const SHILL_JUDGE: ShillJudge = {
  version: SHILL_VERSION,
  threshold: SHILL_THRESHOLD,
  weights: SHILL_WEIGHTS.weights,
  score: scoreEdges,
};
