import { randomWord } from "@loopbid/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { contextFor } from "./caller.ts";
import { call } from "./http.ts";

const MEGABYTE = "x".repeat(1024 * 1024);
let harness: Harness;
let person: Person;
let seller: Person;
let listingId: string;

beforeAll(async () => {
  harness = await startHarness();
  [person, seller] = await Promise.all([makePerson(harness), makePerson(harness)]);
  listingId = (await makeAuction(harness, seller.row._id))._id;
});
afterAll(() => harness.close());

const ask = (path: string, input: unknown, as = person) =>
  call(contextFor(harness, as.actor), path, input);
const bid = (changes: object) => ({
  listingId,
  maxCents: 20_000,
  idempotencyKey: randomWord(12),
  ...changes,
});

describe("bad input is refused with the field named, and changes nothing", () => {
  const cases: [path: string, input: () => unknown, field: string][] = [
    ["auction.placeBid", () => bid({ maxCents: 100.5 }), "maxCents"],
    ["auction.placeBid", () => bid({ maxCents: -1 }), "maxCents"],
    ["auction.placeBid", () => bid({ maxCents: 1e15 }), "maxCents"],
    ["auction.placeBid", () => bid({ maxCents: "20000" }), "maxCents"],
    ["auction.placeBid", () => bid({ maxCents: null }), "maxCents"],
    ["auction.placeBid", () => bid({ maxCents: { $gt: 0 } }), "maxCents"],
    ["auction.placeBid", () => bid({ maxCents: 9_999 }), "maxCents"],
    ["auction.placeBid", () => bid({ maxCents: 0 }), "maxCents"],
    ["auction.placeBid", () => bid({ listingId: { $ne: null } }), "listingId"],
    ["auction.placeBid", () => bid({ listingId: "not-an-id" }), "listingId"],
    ["auction.placeBid", () => bid({ idempotencyKey: "short" }), "idempotencyKey"],
    ["auction.placeBid", () => bid({ idempotencyKey: "no spaces, please" }), "idempotencyKey"],
    ["auction.placeBid", () => bid({ idempotencyKey: undefined }), "idempotencyKey"],
    ["auction.retractBids", () => ({ listingId, reason: "CHANGED_MY_MIND" }), "reason"],
    ["auction.history", () => ({ listingId, beforeSeq: 0.5 }), "beforeSeq"],
    ["listing.create", () => ({ description: MEGABYTE }), "description"],
    ["listing.create", () => ({ title: "t".repeat(101) }), "title"],
    ["listing.create", () => ({ condition: "MINT" }), "condition"],
    ["listing.create", () => ({ categorySlug: "weapons" }), "categorySlug"],
    ["listing.create", () => ({ format: "LOTTERY" }), "format"],
    ["listing.create", () => ({ priceCents: 99 }), "priceCents"],
    ["listing.create", () => ({ durationHours: 25 }), "durationHours"],
    ["listing.create", () => ({ imageKeys: ["../../etc/passwd"] }), "imageKeys.0"],
    ["listing.create", () => ({ specs: { storage: { $gt: "" } } }), "specs.storage"],
    ["listing.bySlug", () => ({ slug: "../admin" }), "slug"],
    ["listing.bySlug", () => ({ slug: { $regex: ".*" } }), "slug"],
    ["listing.search", () => ({ sort: "cheapest" }), "sort"],
    ["listing.search", () => ({ q: "q".repeat(121) }), "q"],
    ["listing.search", () => ({ category: ["phones", "weapons"] }), "category.1"],
    ["listing.search", () => ({ page: 0 }), "page"],
    ["listing.search", () => ({ radiusKm: -5, near: "austin-tx" }), "radiusKm"],
    [
      "auth.signUp",
      () => ({ email: "nobody", password: "long enough 1", name: "N", handle: "nnn" }),
      "email",
    ],
    [
      "auth.signUp",
      () => ({ email: "a@b.co", password: "short", name: "N", handle: "nnn" }),
      "password",
    ],
    [
      "auth.signUp",
      () => ({ email: "a@b.co", password: MEGABYTE, name: "N", handle: "nnn" }),
      "password",
    ],
    [
      "auth.signUp",
      () => ({ email: "a@b.co", password: "long enough 1", name: "N", handle: "A B" }),
      "handle",
    ],
    [
      "auth.signUp",
      () => ({ email: { $gt: "" }, password: "long enough 1", name: "N", handle: "nnn" }),
      "email",
    ],
    ["auth.verifyEmail", () => ({ secret: "guess" }), "secret"],
    ["account.updateProfile", () => ({ name: "", bio: null, placeSlug: null }), "name"],
    ["account.updateProfile", () => ({ name: "N", bio: MEGABYTE, placeSlug: null }), "bio"],
    ["account.profile", () => ({ handle: "x" }), "handle"],
  ];

  it.each(cases)("%s (%#): %s", async (path, input, field) => {
    const before = await harness.db.rows.auctions.findOne({ _id: listingId });
    const answer = await ask(path, input());
    expect([400, 422]).toContain(answer.status);
    expect(answer.error.data.issues.map((issue) => issue.field)).toContain(field);
    expect(answer.error.message).not.toMatch(/[{}]|Zod/);
    expect(JSON.stringify(answer).length).toBeLessThan(2_000);
    expect(await harness.db.rows.auctions.findOne({ _id: listingId })).toEqual(before);
  });

  it("a minimum that was missed comes with the minimum", async () => {
    const answer = await ask("auction.placeBid", bid({ maxCents: 9_999 }));
    expect(answer.error).toMatchObject({
      message: "Bid at least $100.00.",
      data: { reason: "BID_TOO_LOW", info: { minimumCents: 10_000 } },
    });
  });

  it("markup in text is stored and returned as the text that it is", async () => {
    const title = '<script>alert("x")</script> & <b>Pixel</b>';
    const made = await ask("listing.create", { title, description: "<img src=x onerror=y>" });
    expect(made.data).toMatchObject({ title, description: "<img src=x onerror=y>" });
  });
});

describe("somebody else's listing", () => {
  it("cannot be read as one's own, changed, published, ended or deleted", async () => {
    const draft = await makeListing(harness, seller.row._id, { state: "DRAFT" });
    const live = await makeListing(harness, seller.row._id);
    for (const { _id: id, version } of [draft, live]) {
      const calls = [
        ask("listing.own", { id }),
        ask("listing.update", { id, version, changes: { title: "Mine now" } }),
        ask("listing.publish", { id }),
        ask("listing.end", { id }),
        ask("listing.relist", { id }),
        ask("listing.deleteDraft", { id }),
      ];
      for (const answer of await Promise.all(calls)) expect(answer.status).toBe(404);
      expect(await harness.db.rows.listings.findOne({ _id: id })).toMatchObject({ version });
    }
    expect((await ask("listing.own", { id: draft._id }, seller)).status).toBe(200);
  });

  it("cannot lend its pictures", async () => {
    const key = randomWord(28);
    await harness.db.rows.uploads.insertOne({
      key,
      ownerId: seller.row._id,
      width: 800,
      height: 600,
      bytes: 1_000,
      sha256: "0".repeat(64),
      perceptualHash: null,
      findings: [],
      createdAt: new Date(),
    });
    const answer = await ask("listing.create", { imageKeys: [key] });
    expect(answer.status).toBe(422);
    expect(answer.error.data.issues[0]?.field).toMatch(/^imageKeys/);
  });
});
