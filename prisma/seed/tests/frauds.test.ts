import { describe, expect, it } from "vitest";
import type { FraudKind } from "../frauds/kinds.ts";
import { frauds, honest, market } from "./sample.ts";

const KINDS: FraudKind[] = [
  "advance-fee",
  "off-platform",
  "too-cheap",
  "counterfeit",
  "locked",
  "box-only",
  "fake-payment",
  "stolen-text",
  "reused-imei",
  "deposit",
  "phishing-link",
  "wholesale",
  "impersonation",
  "dummy",
  "sob-story",
];

describe("frauds", () => {
  it("are at least 36, of every kind", () => {
    expect(frauds.length).toBeGreaterThanOrEqual(36);
    for (const kind of KINDS)
      expect(frauds.filter((lot) => lot.fraud === kind).length).toBeGreaterThanOrEqual(3);
  });

  it("are held with the check's reasons, removed with a statement, or subtle enough to be live", () => {
    for (const { listing, check, action } of frauds) {
      if (listing.state === "HELD")
        expect({ verdict: check?.verdict, reasons: check?.reasons.length }).toMatchObject({
          verdict: "REVIEW",
        });
      if (listing.state === "REMOVED")
        expect(check?.verdict === "BLOCK" || (action?.statement ?? "").length > 20).toBe(true);
      if (listing.state === "REMOVED" || listing.state === "HELD")
        expect(listing.notice).toBeTruthy();
      if (listing.state === "LIVE") expect(check?.verdict).toBe("CLEAR");
    }
    expect(frauds.filter(({ listing }) => listing.state === "LIVE").length).toBeGreaterThanOrEqual(
      5,
    );
  });

  it("use numbers and hosts that are reserved for fiction", () => {
    for (const { listing } of frauds) {
      for (const [, host] of listing.description.matchAll(
        /[\w.-]+@([\w.-]+\w)|https?:\/\/([\w.-]+)/g,
      ))
        if (host) expect(host).toMatch(/\.example$|example\.(com|net|org)$/);
      for (const [phone] of listing.description.matchAll(/\(\d{3}\) \d{3}-\d{4}/g))
        expect(phone).toContain("555-01");
    }
  });

  it("leave honest listings alone: what is live is clear, what is held has a reason", () => {
    for (const { listing, check } of honest) {
      if (listing.state === "LIVE") expect(check?.verdict).toBe("CLEAR");
      if (listing.state === "HELD") expect(check?.verdict).toBe("REVIEW");
    }
  });

  it("have nothing live under a suspended or banned account", () => {
    const barred = new Set(
      market.people.filter((person) => person.status !== "ACTIVE").map((person) => person.id),
    );
    expect(
      frauds.some(({ listing }) => listing.state === "LIVE" && barred.has(listing.sellerId)),
    ).toBe(false);
  });
});
