import type { WatchedListing } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
import { arrange, droppedBy } from "../../components/account/watched-order.ts";

function watched(
  id: string,
  changes: Partial<WatchedListing["listing"]> = {},
  priceCents: number | null = 10_000,
  since = "2026-11-01T00:00:00.000Z",
): WatchedListing {
  const listing = { id, state: "LIVE", priceCents: 10_000, endsAt: null, ...changes };
  return { listing: listing as WatchedListing["listing"], priceCents, since };
}
const ids = (list: readonly WatchedListing[]) => list.map(({ listing }) => listing.id).join("");

describe("the watch list", () => {
  const list = [
    watched("a", { endsAt: "2026-12-02T00:00:00.000Z", priceCents: 12_000 }),
    watched("b", { priceCents: 7_000 }, 10_000, "2026-11-03T00:00:00.000Z"),
    watched("c", { endsAt: "2026-12-01T00:00:00.000Z", priceCents: 8_000 }, null),
    watched("d", { state: "SOLD" }),
    watched("e", { state: "ENDED" }, 10_000, "2026-11-02T00:00:00.000Z"),
  ];

  it("keeps what is over apart, the newest first", () => {
    expect(ids(arrange(list, "ending").over)).toBe("ed");
    expect(ids(arrange(list, "added").open)).toBe("bac");
  });

  it("sorts by end, price and drop; what has no end or no earlier price comes last", () => {
    expect(ids(arrange(list, "ending").open)).toBe("cab");
    expect(ids(arrange(list, "cheapest").open)).toBe("bca");
    expect(ids(arrange(list, "dropped").open)).toBe("bca");
  });

  it("knows how much less it is", () => {
    expect(list.map(droppedBy)).toEqual([-2_000, 3_000, 0, 0, 0]);
  });
});
