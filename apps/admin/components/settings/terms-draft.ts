import { areFees, type IncrementIssue, incrementIssues, sellerFee } from "@loopbid/domain";
import type { MarketTerms } from "@loopbid/validators";

export interface DraftBand {
  /** Tells rows apart while bands are added and removed. */
  id: number;
  upToCents: number | null;
  stepCents: number | null;
}

/** Terms while they are typed: anything may be missing. */
export interface TermsDraft {
  /** Percent, as typed. */
  share: string;
  minimumCents: number | null;
  maximumCents: number | null;
  bands: readonly DraftBand[];
}

export function draftOf(terms: MarketTerms): TermsDraft {
  return {
    share: String(terms.feeBasisPoints / 100),
    minimumCents: terms.feeMinimumCents,
    maximumCents: terms.feeMaximumCents,
    bands: terms.increments.map((band, id) => ({ id, ...band })),
  };
}

/** Basis points of a typed percentage, or null where it is none. */
export function basisPoints(share: string): number | null {
  const match = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(share.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : null;
}

export type FeeProblem = "share" | "amounts" | "bounds";

export interface ReadDraft {
  /** What was typed as terms; null while something is wrong. */
  terms: MarketTerms | null;
  fees: FeeProblem | null;
  increments: readonly IncrementIssue[];
}

/** What the typed terms say, and what is wrong with them. */
export function readDraft({ share, minimumCents, maximumCents, bands }: TermsDraft): ReadDraft {
  const points = basisPoints(share);
  const increments = bands.map(({ upToCents, stepCents }) => ({
    upToCents,
    stepCents: stepCents ?? 0,
  }));
  const issues = incrementIssues(increments);
  if (points === null || points > 3_000) return { terms: null, fees: "share", increments: issues };
  if (minimumCents === null || maximumCents === null)
    return { terms: null, fees: "amounts", increments: issues };
  const fees = {
    feeBasisPoints: points,
    feeMinimumCents: minimumCents,
    feeMaximumCents: maximumCents,
  };
  if (!areFees(fees)) return { terms: null, fees: "bounds", increments: issues };
  return {
    terms: issues.length > 0 ? null : { ...fees, increments },
    fees: null,
    increments: issues,
  };
}

/** Another band above the highest that has an end; its step is the one below it. */
export function withBand(bands: readonly DraftBand[]): DraftBand[] {
  const last = bands.at(-1);
  const before = bands.at(-2)?.upToCents ?? 0;
  const id = Math.max(0, ...bands.map((band) => band.id)) + 1;
  if (!last) return [{ id, upToCents: null, stepCents: 100 }];
  return [
    ...bands.slice(0, -1),
    { id, upToCents: Math.max(before * 2 + 1, 99), stepCents: last.stepCents },
    last,
  ];
}

export function sameTerms(one: MarketTerms, other: MarketTerms): boolean {
  const plain = ({ feeBasisPoints, feeMinimumCents, feeMaximumCents, increments }: MarketTerms) =>
    JSON.stringify([
      feeBasisPoints,
      feeMinimumCents,
      feeMaximumCents,
      increments.map(({ upToCents, stepCents }) => [upToCents, stepCents]),
    ]);
  return plain(one) === plain(other);
}

/** Sales that the preview shows, in cents. */
export const EXAMPLE_SALES = [1_000, 5_000, 20_000, 100_000, 300_000] as const;
/** Start prices of the ladders that the preview shows, in cents. */
export const EXAMPLE_STARTS = [100, 5_000, 20_000, 100_000] as const;

export const feeOf = (terms: MarketTerms, cents: number): number => sellerFee(terms, cents);
