import { closeAuction, placeBid, type UserActor } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { bidAs, reasonOf, recordOf } from "./bidding.ts";

let harness: Harness;
let seller: Person;
let ann: Person;

beforeAll(async () => {
  harness = await startHarness();
  [seller, ann] = await Promise.all([makePerson(harness), makePerson(harness)]);
});
afterAll(() => harness.close());

const strangersOf = async (count: number): Promise<UserActor[]> => {
  const people = await Promise.all(Array.from({ length: count }, () => makePerson(harness)));
  return people.map(({ actor }) => actor);
};

/** The reasons of the bids that were refused, counted. */
function reasons(results: readonly PromiseSettledResult<unknown>[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const result of results) {
    if (result.status === "fulfilled") continue;
    const { detail } = result.reason as { detail?: { reason?: string } };
    const reason = detail?.reason ?? "none";
    counted[reason] = (counted[reason] ?? 0) + 1;
  }
  return counted;
}

describe("a busy desk", () => {
  it("lets one bidder have some bids waiting, and the others bid meanwhile", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    const [flooder] = (await strangersOf(1)) as [UserActor];
    const flood = Array.from({ length: 200 }, (_n, index) =>
      placeBid(harness.ctx(flooder), {
        listingId: _id,
        maxCents: 20_000 + index,
        idempotencyKey: `flood-${index}`,
      }),
    );
    const fair = bidAs(harness, ann, _id, 60_000);
    const results = await Promise.allSettled(flood);
    // One is at the database, 32 wait.
    expect(reasons(results)).toEqual({ TOO_MANY_WAITING: 167 });
    expect((await fair).outcome).toBe("LEADING");
    expect((await bidAs(harness, { ...ann, actor: flooder }, _id, 90_000)).outcome).toBe("LEADING");
    expect((await recordOf(harness, _id)).proven).toBe(true);
  });

  it("refuses with DESK_BUSY past its bound, loses none that it took, and can still be closed", async () => {
    const { _id, endsAt } = await makeAuction(harness, seller.row._id);
    const strangers = await strangersOf(150);
    const flood = Array.from({ length: 4_500 }, (_n, index) =>
      placeBid(harness.ctx(strangers[index % 150]!), {
        listingId: _id,
        maxCents: 20_000 + index * 10_000,
        idempotencyKey: `flood-${index}`,
      }),
    );
    const late = { ...harness.ctx(SYSTEM), now: () => endsAt!.getTime() };
    const closed = closeAuction(late, { listingId: _id });
    const results = await Promise.allSettled(flood);
    await closed;
    // One is at the database, 4,000 wait.
    expect(reasons(results)).toEqual({ DESK_BUSY: 499 });
    const { rows, auction, proven } = await recordOf(harness, _id);
    expect([rows.length, auction.status, proven]).toEqual([4_002, "ENDED_SOLD", true]);
    expect(await reasonOf(bidAs(harness, ann, _id, 99_000_000))).toBe("AUCTION_ENDED");
  });
});
