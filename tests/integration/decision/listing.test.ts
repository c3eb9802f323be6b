import type { ListingRow } from "@loopbid/db";
import {
  decide,
  decidePerson,
  deleteDraft,
  makePriceOffer,
  moderationQueue,
  publishListing,
  reportListing,
  searchListings,
  undoDecision,
  updateListing,
} from "@loopbid/services";
import { type DecideInput, SearchInput } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bidAs, deliverNews, queuedJobs, reasonOf, recordOf } from "../auction/bidding.ts";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";

const WORDS = "Say in the title that the display is broken.";
const specs = { storage: "128 GB", carrier: "Unlocked" };

let harness: Harness;
let seller: Person;
let ada: Person;
let bo: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness);
  ada = await makePerson(harness, { role: "MODERATOR" });
  bo = await makePerson(harness, { role: "MODERATOR" });
});
afterAll(() => harness.close());

const fixed = (more: Partial<ListingRow> = {}) =>
  makeListing(harness, seller.row._id, { format: "FIXED_PRICE", specs, ...more });
const held = () => fixed({ state: "HELD", publishedAt: null });
const decideAs = (
  who: Person,
  { _id: listingId, version }: ListingRow,
  decision: DecideInput["decision"],
  state?: "HELD" | "LIVE",
) =>
  decide(harness.ctx(who.actor), {
    listingId,
    version,
    decision,
    state,
    statement: decision === "APPROVE" ? "" : WORDS,
    ground: "misleading",
    labels: [],
  });
const stored = async ({ _id }: ListingRow) => (await harness.db.rows.listings.findOne({ _id }))!;
const statementsOn = ({ _id: subjectId }: ListingRow) =>
  harness.db.rows.statements.find({ subjectId }, { sort: { createdAt: 1, _id: 1 } });
const isFound = async ({ _id }: ListingRow) => {
  const { items } = await searchListings(harness.ctx(), SearchInput.parse({}));
  return items.some(({ id }) => id === _id);
};
const publish = ({ _id: id }: ListingRow) => publishListing(harness.ctx(seller.actor), { id });

describe("a listing that is sent back to its seller", () => {
  it("is a draft with the words, which its seller changes and submits again", async () => {
    const listing = await held();
    expect(await decideAs(ada, listing, "EDIT_REQUEST")).toEqual({ state: "DRAFT" });
    expect(await stored(listing)).toMatchObject({ state: "DRAFT", notice: WORDS });
    await updateListing(harness.ctx(seller.actor), {
      id: listing._id,
      version: listing.version,
      changes: { title: "Google Pixel 8 128 GB, display broken" },
    });
    await publish(listing);
    expect(await stored(listing)).toMatchObject({ state: "PENDING_REVIEW", notice: null });
    await deliverNews(harness);
    const mails = (await queuedJobs(harness, "mail")).filter(({ data }) =>
      String(data["subject"]).includes(`Please change ${listing.title}`),
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]!.data["text"]).toContain(WORDS);
  });

  it("from on sale is out of search at once, voids its offers, keeps its address and its row", async () => {
    const listing = await fixed({ takesOffers: true });
    const buyer = await makePerson(harness);
    await makePriceOffer(harness.ctx(buyer.actor), {
      target: { listingId: listing._id },
      cents: 8_000,
      idempotencyKey: "offer-before-edit",
    });
    await decideAs(ada, listing, "EDIT_REQUEST", "LIVE");
    expect(await isFound(listing)).toBe(false);
    expect(await harness.db.rows.price_offers.findOne({ listingId: listing._id })).toMatchObject({
      state: "VOIDED",
    });
    const remove = deleteDraft(harness.ctx(seller.actor), { id: listing._id });
    expect(await reasonOf(remove)).toBe("NOT_A_DRAFT");
    await publish(listing);
    expect(await stored(listing)).toMatchObject({ state: "PENDING_REVIEW", slug: listing.slug });
  });

  it("is none that people have bid on, also where the bid came in at the same moment", async () => {
    const buyer = await makePerson(harness);
    const auction = await makeAuction(harness, seller.row._id, { specs });
    await bidAs(harness, buyer, auction._id, 20_000);
    expect(await reasonOf(decideAs(ada, auction, "EDIT_REQUEST", "LIVE"))).toBe("HAS_BIDS");
    expect((await stored(auction)).state).toBe("LIVE");
    expect(await statementsOn(auction)).toEqual([]);
    const other = await makeAuction(harness, seller.row._id, { specs });
    const [decided, bid] = await Promise.allSettled([
      decideAs(ada, other, "EDIT_REQUEST", "LIVE"),
      bidAs(harness, buyer, other._id, 20_000),
    ]);
    const { state } = await stored(other);
    const { auction: head } = await recordOf(harness, other._id);
    expect([decided.status, bid.status].filter((status) => status === "fulfilled")).toHaveLength(1);
    expect({ state, bids: head.bidCount }).toEqual(
      bid.status === "fulfilled" ? { state: "LIVE", bids: 1 } : { state: "DRAFT", bids: 0 },
    );
  });
});

describe("a listing that is hidden", () => {
  it("is out of search and in the queue, and not its seller's to show again", async () => {
    const listing = await fixed();
    expect(await isFound(listing)).toBe(true);
    expect(await decideAs(ada, listing, "HIDE", "LIVE")).toEqual({ state: "HELD" });
    expect(await isFound(listing)).toBe(false);
    const { items } = await moderationQueue(harness.ctx(ada.actor), { page: 1 });
    expect(items.map((item) => item.listing.id)).toContain(listing._id);
    expect(await reasonOf(publish(listing))).toBe("LISTING_HIDDEN");
    expect(await statementsOn(listing)).toMatchObject([
      { decision: "HIDE", ground: "misleading", before: { state: "LIVE" } },
    ]);
  });

  it("is shown again by an approval, which takes the hiding back, or by undoing it", async () => {
    const [one, two] = [await fixed(), await fixed()];
    await decideAs(ada, one, "HIDE", "LIVE");
    await decideAs(bo, one, "APPROVE");
    expect(await isFound(one)).toBe(true);
    expect(await statementsOn(one)).toMatchObject([{ undoneById: bo.row._id }]);
    await decideAs(ada, two, "HIDE", "LIVE");
    const [statement] = await statementsOn(two);
    const undo = { statementId: statement!._id, reason: "A slip." };
    expect(await undoDecision(harness.ctx(bo.actor), undo)).toEqual({ putBack: "live" });
    expect(await isFound(two)).toBe(true);
    expect(await stored(two)).toMatchObject({ state: "LIVE", notice: null });
  });

  it("with an auction goes on with its bids when it is shown again", async () => {
    const buyer = await makePerson(harness);
    const auction = await makeAuction(harness, seller.row._id, { specs });
    await bidAs(harness, buyer, auction._id, 20_000);
    await decideAs(ada, auction, "HIDE", "LIVE");
    expect(await reasonOf(bidAs(harness, buyer, auction._id, 30_000))).toBe("LISTING_NOT_LIVE");
    const [statement] = await statementsOn(auction);
    await undoDecision(harness.ctx(bo.actor), { statementId: statement!._id, reason: "A slip." });
    const bid = await bidAs(harness, buyer, auction._id, 30_000);
    expect(bid).toMatchObject({ outcome: "LEADING" });
    expect(await stored(auction)).toMatchObject({ state: "LIVE", bidCount: 2 });
  });
});

describe("a listing that is removed from sale without a report", () => {
  it("ends its auction without a sale, and settles the reports that there are", async () => {
    const buyer = await makePerson(harness);
    const auction = await makeAuction(harness, seller.row._id, { specs });
    await reportListing(harness.ctx(buyer.actor), {
      listingId: auction._id,
      reason: "SCAM",
      note: "",
    });
    await decideAs(ada, auction, "REMOVE", "LIVE");
    expect(await recordOf(harness, auction._id)).toMatchObject({
      auction: { status: "CANCELLED" },
      listing: { state: "REMOVED" },
    });
    const reports = await harness.db.rows.listing_reports.find({ listingId: auction._id });
    expect(reports).toMatchObject([{ state: "ACTED", decidedById: ada.row._id }]);
  });

  it("is on sale again at its price when that is taken back", async () => {
    const listing = await fixed();
    await decideAs(ada, listing, "REMOVE", "LIVE");
    expect(await isFound(listing)).toBe(false);
    const [statement] = await statementsOn(listing);
    const undo = { statementId: statement!._id, reason: "A slip." };
    expect(await undoDecision(harness.ctx(bo.actor), undo)).toEqual({ putBack: "live" });
    expect(await isFound(listing)).toBe(true);
    expect(await stored(listing)).toMatchObject({ closedAt: null, notice: null });
  });

  it("stays hidden for its seller's account where that was suspended meanwhile", async () => {
    const other = await makePerson(harness);
    const listing = await makeListing(harness, other.row._id, { format: "FIXED_PRICE" });
    await decideAs(ada, listing, "REMOVE", "LIVE");
    await decidePerson(harness.ctx(ada.actor), {
      userId: other.row._id,
      decision: "SUSPEND",
      ground: "scam",
      text: WORDS,
    });
    const [statement] = await statementsOn(listing);
    await undoDecision(harness.ctx(bo.actor), { statementId: statement!._id, reason: "A slip." });
    expect(await stored(listing)).toMatchObject({ state: "HELD", accountHold: true });
    expect(await isFound(listing)).toBe(false);
  });

  it("of two moderators at once is one's, with one statement", async () => {
    const listing = await fixed();
    const results = await Promise.allSettled([
      decideAs(ada, listing, "HIDE", "LIVE"),
      decideAs(bo, listing, "REMOVE", "LIVE"),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const lost = results.find((result) => result.status === "rejected");
    expect(lost?.reason.detail.reason).toBe("ALREADY_DECIDED");
    expect(await statementsOn(listing)).toHaveLength(1);
  });

  it("is what the moderator saw: none that was approved meanwhile, and none that was never on sale", async () => {
    const listing = await held();
    await decideAs(ada, listing, "APPROVE");
    expect(await reasonOf(decideAs(bo, listing, "REMOVE"))).toBe("ALREADY_DECIDED");
    const waiting = await held();
    expect(await reasonOf(decideAs(bo, waiting, "REMOVE", "LIVE"))).toBe("NOT_LIVE");
    expect(await reasonOf(decideAs(bo, waiting, "HIDE"))).toBe("NOT_FOR_STATE");
    expect((await stored(waiting)).state).toBe("HELD");
  });
});
