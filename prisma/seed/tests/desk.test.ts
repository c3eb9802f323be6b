import { appealRefusal } from "@loopbid/domain";
import { describe, expect, it } from "vitest";
import { deskRows } from "../desk/index.ts";
import { listings, market, NOW } from "./sample.ts";

const desk = deskRows(market.lots, market.people, NOW);
const listingOf = (id: string) => listings.find(({ _id }) => _id === id)!;

describe("what the moderators find", () => {
  it("gives every removal and every closed account its reasons and its line in the audit log", () => {
    const removed = listings.filter(({ state }) => state === "REMOVED");
    const closed = market.people.filter(({ status }) => status !== "ACTIVE");
    expect(desk.statements.map(({ subjectId }) => subjectId).toSorted()).toEqual(
      [...removed.map(({ _id }) => _id), ...closed.map(({ id }) => id)].toSorted(),
    );
    expect(desk.statements.every(({ text }) => text.length > 20)).toBe(true);
    expect(desk.statements.every(({ createdAt }) => createdAt.getTime() < NOW)).toBe(true);
    expect(new Set(desk.statements.map(({ appealKey }) => appealKey)).size).toBe(
      desk.statements.length,
    );
    expect(desk.audit_entries.length).toBe(desk.statements.length + desk.appeals.length);
  });

  it("has an appeal against each of two moderators, by its person and in time", () => {
    const against = desk.appeals.map(({ statementId, personId, createdAt }) => {
      const statement = desk.statements.find(({ _id }) => _id === statementId)!;
      expect(statement.personId).toBe(personId);
      const decidedAt = statement.createdAt.getTime();
      expect(
        appealRefusal({ decidedAt, undone: false, appealed: false }, createdAt.getTime()),
      ).toBeNull();
      expect(createdAt.getTime()).toBeGreaterThan(decidedAt);
      return statement.decidedById;
    });
    expect(new Set(against).size).toBe(2);
  });

  it("has open reports of what is on sale, never by its seller, and each reporter once", () => {
    const reported = new Set(desk.listing_reports.map(({ listingId }) => listingId));
    expect(reported.size).toBeGreaterThanOrEqual(4);
    for (const { listingId, reporterId } of desk.listing_reports) {
      expect(listingOf(listingId).state).toBe("LIVE");
      expect(listingOf(listingId).sellerId).not.toBe(reporterId);
    }
    const pairs = desk.listing_reports.map((row) => `${row.listingId} ${row.reporterId}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
