import { z } from "zod";
import { ChecksStatus } from "./checks-status.ts";
import { id, instant, page } from "./common.ts";

/** APPEAL: a person asks for a decision to be looked at again. */
export const CASE_KINDS = ["LISTING", "REPORT", "CHAT", "SHILL", "APPEAL"] as const;
export const CaseKind = z.enum(CASE_KINDS);
export type CaseKind = z.infer<typeof CaseKind>;

/** A case is named by what it is about: the listing (held, or reported), the chat case, the alert or the appeal. */
export const CaseRef = z.object({ kind: CaseKind, subjectId: id });
export type CaseRef = z.infer<typeof CaseRef>;

export const CaseClaimInfo = z.object({
  by: z.string(),
  mine: z.boolean(),
  expiresAt: instant,
});
export type CaseClaimInfo = z.infer<typeof CaseClaimInfo>;

export const DeskCase = CaseRef.extend({
  /** Of the listing or the case: what a decision names, so that nobody decides what they did not see. */
  revision: z.number(),
  /** A listing's title, or the person's handle. */
  title: z.string(),
  /** Whose conduct it is about. */
  handle: z.string(),
  /** 0 to 1. */
  risk: z.number(),
  /** How many people reported it. */
  reports: z.number(),
  since: instant,
  /** When the newest evidence came in. */
  newestAt: instant,
  imageKey: z.string().nullable(),
  claim: CaseClaimInfo.nullable(),
  /** It is about who asks, or about what they decided: somebody else works on it. */
  own: z.boolean(),
});
export type DeskCase = z.infer<typeof DeskCase>;

/** Open cases by kind, over all kinds. */
export const CaseCounts = z.record(CaseKind, z.number());
export type CaseCounts = z.infer<typeof CaseCounts>;

export const DeskCasesInput = z.object({ kind: CaseKind.nullable().default(null), page });
export const DeskCasesResult = z.object({
  items: z.array(DeskCase),
  counts: CaseCounts,
  /** Whether the automatic check that held listings come from works. */
  checks: ChecksStatus,
  pageCount: z.number(),
});
export type DeskCasesResult = z.infer<typeof DeskCasesResult>;

/** Null where the case is not open. */
export const DeskCaseResult = DeskCase.nullable();

export const MOST_CASES_AT_ONCE = 50;
/** Approves held listings and dismisses reports, chat cases and alerts: what several may be given at once. */
export const ClearCasesInput = z.object({
  cases: z
    .array(CaseRef.extend({ revision: z.number().int().min(0), newestAt: instant }))
    .min(1)
    .max(MOST_CASES_AT_ONCE),
});
export type ClearCasesInput = z.infer<typeof ClearCasesInput>;
/** One for each case, in their order. */
export const ClearCasesResult = z.object({
  results: z.array(
    CaseRef.extend({
      cleared: z.boolean(),
      /** What stood against it, where it is known. */
      reason: z.string().nullable(),
    }),
  ),
});
export type ClearCasesResult = z.infer<typeof ClearCasesResult>;

/** Something about the desk's cases changed: the list is read again. */
export const DeskEvent = z.object({
  kind: z.literal("cases-changed"),
  caseKind: CaseKind.nullable(),
  subjectId: id.nullable(),
});
export type DeskEvent = z.infer<typeof DeskEvent>;
export const DeskEventsInput = z.object({ lastEventId: z.string().max(64).nullish() });
