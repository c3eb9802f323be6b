import { newId } from "@loopbid/db";
import {
  buyNow,
  decidePerson,
  publishListing,
  resolveActor,
  searchListings,
  undoDecision,
} from "@loopbid/services";
import { type DecidePersonInput, SearchInput } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  bidAs,
  deliverDue,
  deliverNews,
  queuedJobs,
  reasonOf,
  recordOf,
} from "../auction/bidding.ts";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";

const DAY_MS = 24 * 3_600_000;
const COMPLETE = { storage: "128 GB", carrier: "Unlocked" };
const WORDS = "You asked three buyers to pay outside Loopbid.";

let harness: Harness;
let ada: Person;
let bo: Person;

beforeAll(async () => {
  harness = await startHarness();
  ada = await makePerson(harness, { role: "MODERATOR" });
  bo = await makePerson(harness, { role: "MODERATOR" });
});
afterAll(() => harness.close());

const inDays = (days: number) => new Date(harness.now() + days * DAY_MS).toISOString();
const decide = (
  who: Person,
  { row }: Person,
  decision: DecidePersonInput["decision"],
  more: Partial<DecidePersonInput> = {},
) =>
  decidePerson(harness.ctx(who.actor), {
    userId: row._id,
    decision,
    ground: "scam",
    text: WORDS,
    ...more,
  });
const userOf = async ({ row }: Person) => (await harness.db.rows.users.findOne({ _id: row._id }))!;
const statementsOf = ({ row }: Person) =>
  harness.db.rows.statements.find({ personId: row._id }, { sort: { createdAt: 1, _id: 1 } });
const actorNow = async (person: Person): Promise<Person> => {
  const { _id: userId, sessionVersion } = await userOf(person);
  const actor = await resolveActor(harness.db, { userId, sessionVersion });
  return { ...person, actor: actor as Person["actor"] };
};
const isFound = async (id: string) => {
  const { items } = await searchListings(harness.ctx(), SearchInput.parse({}));
  return items.some((item) => item.id === id);
};

describe("a decision about a person", () => {
  it("to warn is a statement that reaches them, and changes nothing else", async () => {
    const person = await makePerson(harness);
    await decide(ada, person, "WARN");
    expect(await statementsOf(person)).toMatchObject([
      { decision: "WARN", subject: "ACCOUNT", ground: "scam", text: WORDS, endsAt: null },
    ]);
    expect(await userOf(person)).toMatchObject({ status: "ACTIVE", sessionVersion: 1 });
    await deliverNews(harness);
    const mails = (await queuedJobs(harness, "mail")).filter(
      ({ data }) => data["to"] === person.row.email,
    );
    expect(mails.map(({ data }) => data["subject"])).toEqual(["A warning from Loopbid"]);
    const [entry] = await harness.db.rows.audit_entries.find({
      entityId: person.row._id,
      action: "person.warn",
    });
    expect(entry?.actorId).toBe(ada.row._id);
  });

  it("to limit keeps them from publishing, bidding and buying until its end", async () => {
    const [seller, fresh] = [await makePerson(harness), await makePerson(harness)];
    const auction = await makeAuction(harness, seller.row._id);
    const fixed = await makeListing(harness, seller.row._id, { format: "FIXED_PRICE" });
    await decide(ada, fresh, "LIMIT", { endsAt: inDays(7) });
    const person = await actorNow(fresh);
    const draft = await makeListing(harness, person.row._id, {
      state: "DRAFT",
      publishedAt: null,
      specs: COMPLETE,
    });
    const publish = () => publishListing(harness.ctx(person.actor), { id: draft._id });
    const buy = () =>
      buyNow(harness.ctx(person.actor), { listingId: fixed._id, expectedCents: fixed.priceCents });
    expect(await reasonOf(bidAs(harness, person, auction._id, 20_000))).toBe("BIDDER_LIMITED");
    expect(await reasonOf(buy())).toBe("BIDDER_LIMITED");
    expect(await reasonOf(publish())).toBe("ACCOUNT_LIMITED");
    const at = harness.now() + 7 * DAY_MS + 1;
    const later = await makeAuction(harness, seller.row._id, { durationHours: 240 });
    expect(await bidAs(harness, person, later._id, 20_000, { at })).toMatchObject({
      outcome: "LEADING",
    });
    expect(
      await publishListing({ ...harness.ctx(person.actor), now: () => at }, { id: draft._id }),
    ).toMatchObject({ state: "PENDING_REVIEW" });
  });

  it("to suspend ends sessions, takes listings out of search and is over by itself", async () => {
    const person = await makePerson(harness);
    const listing = await makeListing(harness, person.row._id, { format: "FIXED_PRICE" });
    expect(await isFound(listing._id)).toBe(true);
    await decide(ada, person, "SUSPEND", { endsAt: inDays(2) });
    const { _id: userId, sessionVersion } = person.row;
    const claims = { userId, sessionVersion };
    expect(await resolveActor(harness.db, claims)).toEqual({ kind: "anonymous" });
    expect(await isFound(listing._id)).toBe(false);
    await deliverDue(harness, harness.now() + 2 * DAY_MS - 1_000);
    expect(await userOf(person)).toMatchObject({ status: "SUSPENDED" });
    const over = harness.now() + 2 * DAY_MS + 1_000;
    await deliverDue(harness, over);
    await deliverDue(harness, over);
    expect(await userOf(person)).toMatchObject({ status: "ACTIVE", suspendedUntil: null });
    expect(await isFound(listing._id)).toBe(true);
    const mails = (await queuedJobs(harness, "mail")).filter(
      ({ data }) => data["to"] === person.row.email,
    );
    const subjects = mails.map(({ data }) => data["subject"]);
    expect(subjects.filter((subject) => subject === "Your account is open again")).toHaveLength(1);
  });

  it("to suspend for longer outlives the first end, and to ban outlives both", async () => {
    const person = await makePerson(harness);
    await decide(ada, person, "SUSPEND", { endsAt: inDays(1) });
    await decide(bo, person, "SUSPEND", { endsAt: inDays(3), text: "More of it came in." });
    await deliverDue(harness, harness.now() + 1.5 * DAY_MS);
    expect(await userOf(person)).toMatchObject({ status: "SUSPENDED" });
    await decide(ada, person, "BAN");
    await deliverDue(harness, harness.now() + 4 * DAY_MS);
    expect(await userOf(person)).toMatchObject({ status: "BANNED" });
    expect(await reasonOf(decide(bo, person, "SUSPEND"))).toBe("ALREADY_BANNED");
  });

  it("to ban ends their auctions without a sale and voids their bids, by a ledger that proves it", async () => {
    const [seller, rival] = [await makePerson(harness), await makePerson(harness)];
    const person = await makePerson(harness);
    const own = await makeAuction(harness, person.row._id);
    const other = await makeAuction(harness, seller.row._id);
    await bidAs(harness, rival, own._id, 30_000);
    await bidAs(harness, rival, other._id, 15_000);
    await bidAs(harness, person, other._id, 40_000);
    await decide(ada, person, "BAN");
    expect(await recordOf(harness, own._id)).toMatchObject({
      auction: { status: "CANCELLED" },
      listing: { state: "HELD" },
      proven: true,
    });
    const { auction, rows, proven } = await recordOf(harness, other._id);
    expect(auction).toMatchObject({ status: "LIVE", leaderId: rival.row._id, priceCents: 10_000 });
    expect(rows.at(-1)).toMatchObject({ kind: "RETRACTION", reason: "BIDDER_BANNED" });
    expect(proven).toBe(true);
    const { length } = rows;
    await deliverDue(harness, harness.now() + 60_000);
    expect((await recordOf(harness, other._id)).rows).toHaveLength(length);
  });

  it("voids also a bid that came in while the ban was being made", async () => {
    const seller = await makePerson(harness);
    const person = await makePerson(harness);
    const auction = await makeAuction(harness, seller.row._id);
    await decide(ada, person, "BAN");
    // Its session was read before the ban.
    await bidAs(harness, person, auction._id, 20_000);
    await deliverDue(harness, harness.now() + 6_000);
    expect((await recordOf(harness, auction._id)).auction).toMatchObject({ leaderId: null });
  });

  it("of two moderators at once is one's, and a moderator's own retry is the first one", async () => {
    const person = await makePerson(harness);
    const seen = null;
    const results = await Promise.allSettled([
      decide(ada, person, "WARN", { seen }),
      decide(bo, person, "SUSPEND", { seen, endsAt: inDays(1) }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const lost = results.find((result) => result.status === "rejected");
    expect(lost?.reason.detail.reason).toBe("STALE_VERSION");
    const [first, ...more] = await statementsOf(person);
    expect(more).toEqual([]);
    const again = await makePerson(harness);
    const twice = await Promise.all([decide(ada, again, "BAN"), decide(ada, again, "BAN")]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await statementsOf(again)).toHaveLength(1);
    expect(await reasonOf(decide(bo, person, "WARN", { seen: newId() }))).toBe("STALE_VERSION");
    expect((await statementsOf(person))[0]).toEqual(first);
  });

  it("has an end where it needs one, within bounds, and none where it has none", async () => {
    const person = await makePerson(harness);
    expect(await reasonOf(decide(ada, person, "LIMIT"))).toBe("END_REQUIRED");
    expect(await reasonOf(decide(ada, person, "BAN", { endsAt: inDays(1) }))).toBe("NO_END");
    expect(await reasonOf(decide(ada, person, "LIMIT", { endsAt: inDays(-1) }))).toBe("BAD_END");
    expect(await reasonOf(decide(ada, person, "SUSPEND", { endsAt: inDays(400) }))).toBe("BAD_END");
    expect(await statementsOf(person)).toEqual([]);
  });

  it("is a moderator's, never about oneself, and about staff an admin's", async () => {
    const [person, admin] = [
      await makePerson(harness),
      await makePerson(harness, { role: "ADMIN" }),
    ];
    await expect(decide(person, ada, "BAN")).rejects.toMatchObject({ kind: "FORBIDDEN" });
    await expect(decide(ada, ada, "WARN")).rejects.toMatchObject({ kind: "FORBIDDEN" });
    await expect(decide(ada, bo, "WARN")).rejects.toMatchObject({ kind: "FORBIDDEN" });
    const staff = await makePerson(harness, { role: "MODERATOR" });
    const { statementId } = await decide(admin, staff, "SUSPEND");
    const undo = { statementId, reason: "A slip." };
    await expect(undoDecision(harness.ctx(ada.actor), undo)).rejects.toMatchObject({
      kind: "FORBIDDEN",
    });
    expect(await userOf(staff)).toMatchObject({ status: "SUSPENDED" });
  });
});
