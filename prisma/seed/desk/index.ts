import type { AppealRow, AuditEntryRow, ListingReportRow, StatementRow } from "@loopbid/db";
import type { Lot } from "../listings/model.ts";
import type { Person } from "../people/index.ts";
import { appeals } from "./appeals.ts";
import { reports } from "./reports.ts";
import { decisions } from "./statements.ts";

export interface DeskRows {
  statements: StatementRow[];
  appeals: AppealRow[];
  listing_reports: ListingReportRow[];
  audit_entries: AuditEntryRow[];
}

/** What the moderators' app works on beside held listings: call it once every listing has the state it keeps. */
export function deskRows(lots: readonly Lot[], people: readonly Person[], now: number): DeskRows {
  const decided = decisions(lots, people, now);
  const appealed = appeals(decided, lots, now);
  return {
    statements: decided.map(({ statement }) => statement),
    appeals: appealed.map(({ appeal }) => appeal),
    listing_reports: reports(lots, people, now),
    audit_entries: [...decided, ...appealed].map(({ entry }) => entry),
  };
}
