import fc from "fast-check";
import { expect, it } from "vitest";
import { publicHead, type AuctionEvent } from "../src/index.ts";
import { Auction } from "./support/auction.ts";

it("the world cannot tell how far the leader's maximum goes: any two look the same", () => {
  const rivals = fc.array(
    fc.tuple(fc.constantFrom("bob", "cyd"), fc.integer({ min: 1, max: 50_000 })),
  );
  const maximum = fc.integer({ min: 60_000, max: 90_000 });
  fc.assert(
    fc.property(rivals, maximum, maximum, (bids, one, other) => {
      const seen = [one, other].map((cents) => {
        const auction = new Auction({ reserveCents: 55_000 }).bid("ann", cents);
        const events: AuctionEvent[] = [];
        for (const [bidder, amount] of bids) {
          const outcome = auction.try(bidder, amount);
          if (!outcome.ok) continue;
          events.push(...outcome.events);
          auction.take(outcome);
        }
        return { events, head: publicHead(auction.head, auction.terms) };
      });
      expect(seen[0]).toEqual(seen[1]);
    }),
  );
});
