import fc from "fast-check";
import {
  minimumNextCents,
  type AuctionHead,
  type AuctionTerms,
  type IncrementTable,
} from "../../src/index.ts";
import { DAY, HOUR, MINUTE, someTerms } from "./auction.ts";

export type Amount =
  | { mode: "exact"; cents: number }
  /** Relative to the least accepted maximum: below it, on it, above it. */
  | { mode: "minimum"; plus: number }
  /** Relative to the leader's hidden maximum: ties and near ties. */
  | { mode: "leader"; plus: number }
  | { mode: "reserve"; plus: number };

export type Wait = { mode: "for"; ms: number } | { mode: "until-left"; ms: number };

export type Move = { wait: Wait } & (
  | { kind: "bid"; bidder: string; amount: Amount; lagMs: number }
  | { kind: "retract"; bidder: string }
  | { kind: "buy"; bidder: string }
  | { kind: "close" }
  | { kind: "end-early" }
  | { kind: "cancel" }
);

const bidder = fc.constantFrom("ann", "bob", "cyd", "dee", "seller");

const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc.record({ mode: fc.constant("exact" as const), cents: fc.integer({ min: 1, max: 60_000 }) }),
  fc.record({
    mode: fc.constant("minimum" as const),
    plus: fc.oneof(fc.integer({ min: -2, max: 3 }), fc.integer({ min: 0, max: 4_000 })),
  }),
  fc.record({ mode: fc.constant("leader" as const), plus: fc.integer({ min: -2, max: 2 }) }),
  fc.record({ mode: fc.constant("reserve" as const), plus: fc.integer({ min: -1, max: 1 }) }),
);

const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ mode: fc.constant("for" as const), ms: fc.nat(MINUTE) }) },
  { weight: 2, arbitrary: fc.record({ mode: fc.constant("for" as const), ms: fc.nat(8 * HOUR) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      mode: fc.constant("until-left" as const),
      ms: fc.oneof(
        fc.constantFrom(0, 1, 2 * MINUTE, 12 * HOUR),
        fc.integer({ min: -2, max: 3 * MINUTE }),
        fc.nat(14 * HOUR),
      ),
    }),
  },
);

const bid = fc.record({
  kind: fc.constant("bid" as const),
  wait,
  bidder,
  amount,
  lagMs: fc.oneof(fc.constant(0), fc.nat(800)),
});
const retract = fc.record({ kind: fc.constant("retract" as const), wait, bidder });
const buy = fc.record({ kind: fc.constant("buy" as const), wait, bidder });
const ending = fc.record({
  kind: fc.constantFrom("close" as const, "end-early" as const, "cancel" as const),
  wait,
});

/** Sequences of moves, most of them bids, legal and illegal ones. */
export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 24, arbitrary: bid },
    { weight: 3, arbitrary: retract },
    { weight: 1, arbitrary: buy },
    { weight: 1, arbitrary: ending },
  ),
  { minLength: 1, maxLength: 30 },
);

/** Tables as admins may set them. */
export const increments: fc.Arbitrary<IncrementTable> = fc
  .array(fc.record({ width: fc.integer({ min: 1, max: 20_000 }), raise: fc.nat(900) }), {
    maxLength: 6,
  })
  .map((bands) => {
    let end = 0;
    let step = 1;
    const table = bands.map(({ width, raise }) => {
      end += width;
      step += raise;
      return { upToCents: end, stepCents: step };
    });
    return [...table, { upToCents: null, stepCents: step + 10 }];
  });

/** Terms of every shape: with and without reserve and buy now, short and long, with and without room to extend. */
export const terms: fc.Arbitrary<AuctionTerms> = fc
  .record({
    startCents: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 30_000 })),
    reserveOver: fc.option(fc.nat(20_000)),
    buyNowOver: fc.option(fc.integer({ min: 1, max: 40_000 })),
    lasts: fc.constantFrom(10 * MINUTE, HOUR, 13 * HOUR, 3 * DAY),
    hardCapMs: fc.constantFrom(0, MINUTE, 5 * MINUTE, HOUR),
    increments: fc.option(increments, { nil: undefined }),
  })
  .map(({ startCents, reserveOver, buyNowOver, lasts, hardCapMs, increments: table }) => {
    const reserveCents = reserveOver === null ? null : startCents + reserveOver;
    const floor = Math.max(startCents, reserveCents ?? 0);
    const buyNowCents = buyNowOver === null ? null : floor + buyNowOver;
    const { startsAt } = someTerms();
    const scheduledEndsAt = startsAt + lasts;
    const own = table ? { increments: table } : {};
    return someTerms({ startCents, reserveCents, buyNowCents, scheduledEndsAt, hardCapMs, ...own });
  });

export function centsOf(
  amount: Amount,
  bidderId: string,
  head: AuctionHead,
  auctionTerms: AuctionTerms,
): number {
  switch (amount.mode) {
    case "exact":
      return amount.cents;
    case "minimum":
      return minimumNextCents(head, auctionTerms, bidderId) + amount.plus;
    case "leader":
      return (head.leaderMaxCents ?? auctionTerms.startCents) + amount.plus;
    case "reserve":
      return (auctionTerms.reserveCents ?? auctionTerms.startCents) + amount.plus;
  }
}
