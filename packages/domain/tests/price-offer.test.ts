import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answerRefusal,
  automaticAnswer,
  boundIssues,
  highestWatcherOffer,
  leastOffer,
  LISTING_STATES,
  makeOffer,
  MAX_PRICE_OFFERS,
  OFFER_SIDES,
  type OfferSide,
  offersLeft,
  type OfferTerms,
  otherSide,
  PRICE_OFFER_MS,
  PRICE_OFFER_STATES,
  type StandingOffer,
  watcherOfferRefusal,
} from "../src/index.ts";

const NOW = 1_000_000;
const terms: OfferTerms = {
  state: "LIVE",
  format: "FIXED_PRICE",
  priceCents: 10_000,
  takesOffers: true,
  autoAcceptCents: null,
  autoDeclineCents: null,
};
const offer = (overrides: Partial<StandingOffer> = {}): StandingOffer => ({
  by: "BUYER",
  cents: 8_000,
  state: "OPEN",
  expiresAt: NOW + PRICE_OFFER_MS,
  ...overrides,
});
function make(
  cents: number,
  side: OfferSide = "BUYER",
  earlier: StandingOffer[] = [],
  of: Partial<OfferTerms> = {},
) {
  const made = makeOffer({ terms: { ...terms, ...of }, side, cents, earlier }, NOW);
  return made.ok ? (made.answer ?? "OPEN") : made.rejection;
}

const side = fc.constantFrom(...OFFER_SIDES);
const price = fc.integer({ min: 100, max: 1_000_000 });
const bound = fc.option(price, { nil: null });
const anyOffer = fc.record({
  by: side,
  cents: price,
  state: fc.constantFrom(...PRICE_OFFER_STATES),
  expiresAt: fc.integer({ min: NOW - 10, max: NOW + 10 }),
});

describe("who answers an offer", () => {
  it("is the other side, while it is open; who made it may only withdraw it", () => {
    fc.assert(
      fc.property(
        anyOffer,
        side,
        fc.constantFrom("ACCEPT", "DECLINE", "COUNTER", "WITHDRAW"),
        (standing, who, answer) => {
          const refused = answerRefusal(standing, who, answer, NOW);
          const open = standing.state === "OPEN" && standing.expiresAt > NOW;
          const entitled = answer === "WITHDRAW" ? who === standing.by : who !== standing.by;
          expect(refused === null).toBe(open && entitled);
          if (!entitled) expect(refused?.code).toMatch(/OWN_OFFER/);
          else if (!open) expect(refused?.code).toBe("OFFER_CLOSED");
        },
      ),
    );
  });

  it("learns what became of one that is closed, and that time closes one by itself", () => {
    const late = answerRefusal(offer({ expiresAt: NOW }), "SELLER", "ACCEPT", NOW);
    expect(late).toEqual({ code: "OFFER_CLOSED", state: "EXPIRED" });
    const gone = answerRefusal(offer({ state: "WITHDRAWN" }), "SELLER", "ACCEPT", NOW);
    expect(gone).toEqual({ code: "OFFER_CLOSED", state: "WITHDRAWN" });
  });
});

describe("making an offer", () => {
  it("takes a live listing at a fixed price, and for a buyer one that takes offers", () => {
    expect(make(8_000)).toBe("OPEN");
    for (const state of LISTING_STATES.filter((other) => other !== "LIVE"))
      expect(make(8_000, "BUYER", [], { state })).toEqual({ code: "NOT_AVAILABLE" });
    expect(make(8_000, "BUYER", [], { format: "AUCTION" })).toEqual({ code: "NOT_FIXED_PRICE" });
    expect(make(8_000, "BUYER", [], { takesOffers: false })).toEqual({ code: "OFFERS_NOT_TAKEN" });
    expect(make(8_000, "SELLER", [], { takesOffers: false })).toBe("OPEN");
  });

  it("lets a buyer answer the seller's offer where the listing takes none", () => {
    const asked = offer({ by: "SELLER", cents: 9_000 });
    expect(make(8_000, "BUYER", [asked], { takesOffers: false })).toBe("OPEN");
    const over = { ...asked, expiresAt: NOW };
    expect(make(8_000, "BUYER", [over], { takesOffers: false })).toEqual({
      code: "OFFERS_NOT_TAKEN",
    });
  });

  it("stays below the price and above the least share of it", () => {
    expect(make(10_000)).toEqual({ code: "NOT_BELOW_PRICE", priceCents: 10_000 });
    expect(make(9_999)).toBe("OPEN");
    expect(make(3_000)).toBe("OPEN");
    expect(make(2_999)).toEqual({ code: "OFFER_TOO_LOW", minimumCents: 3_000 });
    expect(make(8_000.5)).toEqual({ code: "NOT_INTEGER" });
    expect(make(Number.NaN)).toEqual({ code: "NOT_INTEGER" });
  });

  it("that gives the other side what it asks is none: there is one to accept", () => {
    const asked = offer({ by: "SELLER", cents: 9_000 });
    expect(make(9_000, "BUYER", [asked])).toEqual({ code: "ACCEPT_INSTEAD", cents: 9_000 });
    expect(make(8_999, "BUYER", [asked])).toBe("OPEN");
    const given = offer({ cents: 8_000 });
    expect(make(8_000, "SELLER", [given])).toEqual({ code: "ACCEPT_INSTEAD", cents: 8_000 });
    expect(make(8_001, "SELLER", [given])).toBe("OPEN");
    expect(make(7_000, "SELLER", [{ ...given, state: "DECLINED" }])).toBe("OPEN");
  });

  it(`is allowed ${MAX_PRICE_OFFERS} times to each side, whatever became of them`, () => {
    fc.assert(
      fc.property(fc.array(anyOffer, { maxLength: 12 }), side, (earlier, who) => {
        const own = earlier.filter(({ by }) => by === who).length;
        expect(offersLeft(earlier, who)).toBe(Math.max(0, MAX_PRICE_OFFERS - own));
        const made = makeOffer({ terms, side: who, cents: 8_000, earlier }, NOW);
        if (own >= MAX_PRICE_OFFERS) expect(made.ok).toBe(false);
      }),
    );
    const five = Array.from({ length: 5 }, () => offer({ state: "DECLINED" }));
    expect(make(8_000, "BUYER", five)).toEqual({ code: "TOO_MANY_OFFERS", limit: 5 });
    expect(make(8_000, "SELLER", five)).toBe("OPEN");
  });

  it("never opens one outside the range, whatever the listing and the thread", () => {
    fc.assert(
      fc.property(price, price, side, fc.array(anyOffer), (priceCents, cents, who, earlier) => {
        const made = makeOffer({ terms: { ...terms, priceCents }, side: who, cents, earlier }, NOW);
        if (!made.ok) return;
        expect(cents).toBeLessThan(priceCents);
        expect(cents).toBeGreaterThanOrEqual(leastOffer(priceCents));
      }),
    );
  });
});

describe("the seller's bounds", () => {
  it("accept from the one on, decline below the other and leave the rest to the seller", () => {
    const bounds = { ...terms, autoAcceptCents: 9_000, autoDeclineCents: 6_000 };
    expect([9_000, 8_999, 6_000, 5_999].map((cents) => automaticAnswer(bounds, cents))).toEqual([
      "ACCEPT",
      null,
      null,
      "DECLINE",
    ]);
    expect(make(9_500, "BUYER", [], bounds)).toBe("ACCEPT");
    expect(make(5_000, "BUYER", [], bounds)).toBe("DECLINE");
  });

  it("do not answer the seller's own offers", () => {
    const bounds = { autoAcceptCents: 9_000, autoDeclineCents: 6_000 };
    expect(make(9_500, "SELLER", [], bounds)).toBe("OPEN");
    expect(make(5_000, "SELLER", [], bounds)).toBe("OPEN");
  });

  it("that pass have no amount that is both accepted and declined, and none that nobody could offer", () => {
    fc.assert(
      fc.property(price, bound, bound, price, (priceCents, accept, decline, cents) => {
        const bounds = { priceCents, autoAcceptCents: accept, autoDeclineCents: decline };
        const issues = boundIssues(bounds);
        if (issues.length > 0) return;
        for (const set of [accept, decline]) {
          if (set === null) continue;
          expect(set).toBeLessThan(priceCents);
          expect(set).toBeGreaterThanOrEqual(leastOffer(priceCents));
        }
        if (accept !== null && decline !== null) expect(accept).toBeGreaterThanOrEqual(decline);
        if (decline !== null && cents < decline)
          expect(automaticAnswer(bounds, cents)).toBe("DECLINE");
      }),
    );
  });

  it.each([
    [10_000, null, [{ field: "autoAcceptCents", code: "NOT_BELOW_PRICE" }]],
    [null, 10_000, [{ field: "autoDeclineCents", code: "NOT_BELOW_PRICE" }]],
    [2_000, null, [{ field: "autoAcceptCents", code: "BELOW_LEAST_OFFER" }]],
    [6_000, 7_000, [{ field: "autoDeclineCents", code: "ABOVE_ACCEPT_BOUND" }]],
    [7_000, 7_000, []],
    [null, null, []],
  ])("accept from %s and decline below %s: %j", (autoAcceptCents, autoDeclineCents, issues) => {
    expect(boundIssues({ priceCents: 10_000, autoAcceptCents, autoDeclineCents })).toEqual(issues);
  });
});

describe("an offer to watchers", () => {
  it("is at least 5 % below the price", () => {
    expect(highestWatcherOffer(10_000)).toBe(9_500);
    expect(watcherOfferRefusal(terms, 9_500)).toBeNull();
    expect(watcherOfferRefusal(terms, 9_501)).toEqual({
      code: "DISCOUNT_TOO_SMALL",
      maximumCents: 9_500,
    });
    expect(watcherOfferRefusal(terms, 10_000)).toMatchObject({ code: "NOT_BELOW_PRICE" });
    expect(watcherOfferRefusal(terms, 2_000)).toMatchObject({ code: "OFFER_TOO_LOW" });
    expect(watcherOfferRefusal({ ...terms, state: "SOLD" }, 9_000)).toEqual({
      code: "NOT_AVAILABLE",
    });
    expect(watcherOfferRefusal({ ...terms, takesOffers: false }, 9_000)).toBeNull();
  });

  it("leaves room at every price that has room", () => {
    fc.assert(
      fc.property(price, (priceCents) => {
        const highest = highestWatcherOffer(priceCents);
        expect(highest * 100).toBeLessThanOrEqual(priceCents * 95);
        if (highest >= leastOffer(priceCents))
          expect(watcherOfferRefusal({ ...terms, priceCents }, highest)).toBeNull();
      }),
    );
  });
});

it("the two sides of a thread are each other's other side", () => {
  expect(OFFER_SIDES.map(otherSide)).toEqual(["SELLER", "BUYER"]);
});
