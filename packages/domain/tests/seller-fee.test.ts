import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areFees, FIRST_FEES, sellerFee } from "../src/index.ts";

const fees = { feeBasisPoints: 250, feeMinimumCents: 30, feeMaximumCents: 2_000 };

describe("the seller's fee", () => {
  it.each([
    [10, 10],
    [1_000, 30],
    [1_220, 31],
    [5_000, 125],
    [80_000, 2_000],
    [1_000_000, 2_000],
  ])("of a sale at %i cents is %i cents", (price, fee) => {
    expect(sellerFee(fees, price)).toBe(fee);
  });

  it("never takes more than the price, and never falls as the price rises", () => {
    const some = fc
      .record({
        feeBasisPoints: fc.nat(3_000),
        feeMinimumCents: fc.nat(5_000),
        over: fc.nat(90_000),
      })
      .map(({ over, ...rest }) => ({ ...rest, feeMaximumCents: rest.feeMinimumCents + over }));
    fc.assert(
      fc.property(some, fc.nat(100_000_000), fc.nat(1_000), (terms, price, more) => {
        expect(areFees(terms)).toBe(true);
        const fee = sellerFee(terms, price);
        expect(Number.isInteger(fee) && fee >= 0 && fee <= price).toBe(true);
        expect(sellerFee(terms, price + more)).toBeGreaterThanOrEqual(fee);
      }),
    );
  });

  it.each([
    [{ feeBasisPoints: 3_001 }, false],
    [{ feeBasisPoints: 1.5 }, false],
    [{ feeMinimumCents: 9_000 }, false],
    [{ feeMaximumCents: -1 }, false],
    [{}, true],
  ])("with %o is one: %s", (change, good) => {
    expect(areFees({ ...FIRST_FEES, ...change })).toBe(good);
  });
});
