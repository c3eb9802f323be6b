import { randomWord } from "@loopbid/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { requestOf } from "./caller.ts";
import { call } from "./http.ts";

const HOUR_MS = 3_600_000;

let harness: Harness;
let seller: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness);
});
afterAll(() => harness.close());

/** A member with a draft of their own, and what is on sale elsewhere. */
async function market(limitedUntil: Date | null) {
  const { row } = await makePerson(harness, { limitedUntil });
  const own = { state: "DRAFT", publishedAt: null } as const;
  const specs = { storage: "128 GB", carrier: "Unlocked" };
  const draft = await makeListing(harness, row._id, { ...own, specs });
  const auction = await makeAuction(harness, seller.row._id);
  const fixed = await makeListing(harness, seller.row._id, {
    format: "FIXED_PRICE",
    takesOffers: true,
    priceCents: 10_000,
  });
  const ask = async (path: string, input: object) => {
    const { status, data, error } = await call(await requestOf(harness, row), path, input);
    return { status, data, reason: error?.data.reason ?? null };
  };
  return { ask, draft, auction, fixed };
}
type Market = Awaited<ReturnType<typeof market>>;

const key = () => ({ idempotencyKey: randomWord(12) });
const CLOSED: Record<string, (market: Market) => object> = {
  "listing.publish": ({ draft }) => ({ id: draft._id }),
  "auction.placeBid": ({ auction }) => ({ listingId: auction._id, maxCents: 20_000, ...key() }),
  "offer.make": ({ fixed }) => ({ target: { listingId: fixed._id }, cents: 8_000, ...key() }),
  "auction.buyNow": ({ fixed }) => ({ listingId: fixed._id }),
};

it("refuses a limited member to publish, to bid, to buy and to offer, and nobody whose limit is over", async () => {
  const limited = await market(new Date(harness.now() + HOUR_MS));
  const free = await market(new Date(harness.now() - HOUR_MS));
  for (const [path, inputOf] of Object.entries(CLOSED)) {
    const reason = path === "listing.publish" ? "ACCOUNT_LIMITED" : "BIDDER_LIMITED";
    expect([path, await limited.ask(path, inputOf(limited))]).toEqual([
      path,
      { status: 403, data: undefined, reason },
    ]);
    expect([path, (await free.ask(path, inputOf(free))).status]).toEqual([path, 200]);
  }
});

it("leaves a limited member everything else: to chat, to watch, to write drafts and to report", async () => {
  const { ask, auction, draft, fixed } = await market(new Date(harness.now() + HOUR_MS));
  const { data } = await ask("chat.open", { listingId: fixed._id });
  const { id: threadId } = data as { id: string };
  const open = {
    "chat.send": { threadId, text: "Is it still there?", ...key() },
    "listing.create": {},
    "listing.update": { id: draft._id, version: 1, changes: { title: "Google Pixel 8, 128 GB" } },
    "listing.watch": { listingId: auction._id, watching: true },
    "listing.report": { listingId: auction._id, reason: "SCAM" },
  };
  for (const [path, input] of Object.entries(open))
    expect([path, await ask(path, input)]).toMatchObject([path, { status: 200, reason: null }]);
});
