import { judge, moveOf } from "@loopbid/domain";
import { BUILT_IN_RULES, createAssessor } from "@loopbid/fraud";
import { activeThresholds, checkListing } from "@loopbid/services";
import type { WeighedKey } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFor } from "../api/caller.ts";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { content, DAY_MS, lastDays, type Past, startRules, storePast } from "./past.ts";

let harness: Harness;
let ada: Person;
let mod: Person;

beforeAll(async () => {
  harness = await startHarness();
  ada = await makePerson(harness, { role: "ADMIN" });
  mod = await makePerson(harness, { role: "MODERATOR" });
  await startRules(harness);
});
afterAll(() => harness.close());

const rules = (who: Person = mod) => callerFor(harness, who.actor).rules;
const VERDICTS = ["CLEAR", "REVIEW", "BLOCK"] as const;

/** The same numbers every time, spread over 0 to 1. */
const spread = (seed: number) => (seed * 0.618_033_988_75) % 1;

describe("a back-test", () => {
  it("counts what a naive recount of the stored signals counts", async () => {
    const suspended = await makePerson(harness, { status: "SUSPENDED" });
    const theirs = await makeListing(harness, suspended.row._id);
    const past = Array.from({ length: 300 }, (_, at): Past => {
      const saw: Record<string, number> = {
        "contact-details": spread(at + 1),
        "price-against-comparables": spread(3 * at + 2),
        "text.advance_fee": spread(7 * at + 3),
        "not-known-any-more": spread(at + 9),
      };
      const decision = at % 5 === 0 ? "REMOVE" : at % 5 === 1 ? "APPROVE" : undefined;
      return {
        saw,
        verdict: VERDICTS[at % 3]!,
        agoMs: (0.5 + (at % 20)) * DAY_MS,
        ...(decision ? { decision } : {}),
        ...(at === 2 ? { listingId: theirs._id } : {}),
      };
    });
    await storePast(harness, past);
    const candidate = content(
      { "contact-details": 0.3, "text.advance_fee": 1 },
      { review: 0.6, block: 0.9, observers: 2 },
    );
    const range = lastDays(harness, 10);
    const result = await rules().backTest({ base: 1, candidate: { content: candidate }, ...range });

    const within = past.filter(({ agoMs = 0 }) => agoMs <= 10 * DAY_MS);
    const judged = within.map(({ saw, decision, listingId, agoMs = 0 }) => {
      const signals = Object.entries(saw).map(([key, score]) => ({
        key,
        score,
        weight: BUILT_IN_RULES.weights[key as WeighedKey] ?? 0.5,
      }));
      const undecided = listingId ? "SUSPENDED" : "UNKNOWN";
      return {
        truth: decision ? (decision === "REMOVE" ? "REMOVED" : "APPROVED") : undecided,
        before: judge(signals, BUILT_IN_RULES).verdict,
        after: judge(signals, { number: 0, ...candidate }).verdict,
        day: new Date(harness.now() - agoMs).toISOString().slice(0, 10),
      };
    });
    expect(result.checks).toBe(within.length);
    expect(result.clearSince).toBeNull();
    expect(Object.values(result.base.confusion.SUSPENDED).reduce((a, b) => a + b)).toBe(1);
    for (const side of ["base", "candidate"] as const) {
      const by = side === "base" ? "before" : "after";
      for (const truth of ["REMOVED", "APPROVED", "SUSPENDED", "UNKNOWN"] as const)
        for (const verdict of VERDICTS)
          expect(result[side].confusion[truth][verdict]).toBe(
            judged.filter((one) => one.truth === truth && one[by] === verdict).length,
          );
      const held = judged.filter((one) => one[by] === "REVIEW");
      const days = [...new Set(held.map(({ day }) => day))].sort();
      expect(result[side].queue).toEqual(
        days.map((day) => ({ day, count: held.filter((one) => one.day === day).length })),
      );
    }
    for (const move of ["HELD", "FREED", "REMOVED", "SPARED"] as const) {
      const moved = judged.filter(({ before, after }) => moveOf(before, after) === move);
      expect({ move, count: result.moves[move].count }).toEqual({ move, count: moved.length });
      expect(result.moves[move].approved).toBe(
        moved.filter(({ truth }) => truth === "APPROVED").length,
      );
    }
    expect(result.moves.FREED.count + result.moves.HELD.count).toBeGreaterThan(10);
  });

  it("compares saved versions, and finds nothing between a version and itself", async () => {
    const { number } = await rules(ada).create({
      parent: 1,
      name: "Deaf to words",
      content: content({ "text.advance_fee": 0 }),
    });
    const range = lastDays(harness, 30);
    const same = await rules().backTest({ base: 1, candidate: { number: 1 }, ...range });
    expect(Object.values(same.moves).map(({ count }) => count)).toEqual([0, 0, 0, 0]);
    expect(same.base).toEqual(same.candidate);
    const other = await rules().backTest({ base: 1, candidate: { number }, ...range });
    expect(other.base).toEqual(same.base);
    expect(other.moves.FREED.count).toBeGreaterThan(0);
    expect(other.moves.HELD.count).toBe(0);
    const missing = rules().backTest({ base: 1, candidate: { number: 99 }, ...range });
    await expect(missing).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("refuses a range that is none, or too long", async () => {
    const ask = (from: number, to: number) =>
      rules().backTest({
        base: 1,
        candidate: { number: 1 },
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
      });
    const now = harness.now();
    await expect(ask(now, now - 1)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(ask(now - 500 * DAY_MS, now)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("rules on trial", () => {
  it("judge each check beside the active ones, and nothing is done about it", async () => {
    const seller = await makePerson(harness);
    const shadow = { ...BUILT_IN_RULES, number: 2, weights: { "contact-details": 0.1 } };
    const assess = createAssessor(undefined, {
      rules: () => ({ active: BUILT_IN_RULES, shadow }),
    });
    const publish = async (description: string) => {
      const listing = await makeListing(harness, seller.row._id, {
        state: "PENDING_REVIEW",
        format: "FIXED_PRICE",
        publishedAt: null,
        description,
      });
      const job = { listingId: listing._id, version: 1 };
      return { listing, outcome: await checkListing(harness.ctx(SYSTEM), job, assess) };
    };
    const called = await publish("Call me at 714-555-0192, I answer at once.");
    const plain = await publish("Used for a year in a case. Battery holds a full day and more.");
    expect([called.outcome, plain.outcome]).toEqual(["held", "live"]);
    const [check] = await harness.db.rows.fraud_checks.find({ listingId: called.listing._id });
    expect(check).toMatchObject({
      verdict: "REVIEW",
      weightsVersion: "rules@1",
      shadow: { version: 2, verdict: "CLEAR" },
    });
    await callerFor(harness, mod.actor).moderation.decide({
      listingId: called.listing._id,
      version: 1,
      decision: "REMOVE",
      statement: "No phone numbers.",
    });
    const result = await rules().shadowResults({ number: 2 });
    expect(result.checks).toBe(2);
    expect(result.agreement).toEqual(
      expect.arrayContaining([
        { verdict: "REVIEW", shadow: "CLEAR", truth: "REMOVED", count: 1 },
        { verdict: "CLEAR", shadow: "CLEAR", truth: "UNKNOWN", count: 1 },
      ]),
    );
    expect(result.examples).toMatchObject([
      { listingId: called.listing._id, title: called.listing.title, truth: "REMOVED" },
    ]);
    expect((await rules().shadowResults({ number: 1 })).checks).toBe(0);
  });
});

it("the queue says by which thresholds the desk draws scores", async () => {
  const queue = () => callerFor(harness, mod.actor).moderation.queue({});
  expect((await queue()).thresholds).toEqual({ review: 0.5, block: 0.96 });
  const { number } = await rules(ada).create({
    parent: 1,
    name: "Stricter",
    content: content({}, { review: 0.4, block: 0.97 }),
  });
  await rules(ada).promote({ number, replaces: 1, confirm: number });
  expect((await queue()).thresholds).toEqual({ review: 0.4, block: 0.97 });
  await harness.db.rows.fraud_rules.deleteMany({});
  expect(await activeThresholds(harness.ctx())).toEqual({ review: 0.5, block: 0.96 });
});
