import type { ListingRow } from "@loopbid/db";
import { createAssessor } from "@loopbid/fraud";
import { checkListing, decide, decideListingReport, setUserStatus } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { deliverNews, queuedJobs } from "../auction/bidding.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";

const WORDS = "The description asks buyers to pay outside Loopbid.";

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

const statementsOn = (subjectId: string) => harness.db.rows.statements.find({ subjectId });
const mailTo = async ({ row }: Person, subject: string) => {
  await deliverNews(harness);
  return (await queuedJobs(harness, "mail")).filter(
    ({ data }) => data["to"] === row.email && String(data["subject"]).includes(subject),
  );
};
const held = () => makeListing(harness, seller.row._id, { state: "HELD", publishedAt: null });
const remove = (who: Person, { _id, version }: ListingRow) =>
  decide(harness.ctx(who.actor), {
    listingId: _id,
    version,
    decision: "REMOVE",
    statement: WORDS,
    ground: "contact",
    labels: [],
  });

describe("a statement of reasons", () => {
  it("of a removal names the rule, the words and who decided, and reaches the seller by mail", async () => {
    const listing = await held();
    await remove(ada, listing);
    expect(await statementsOn(listing._id)).toMatchObject([
      {
        personId: seller.row._id,
        decision: "REMOVE",
        subject: "LISTING",
        ground: "contact",
        text: WORDS,
        decidedById: ada.row._id,
        before: { state: "HELD", version: 1 },
        undoneAt: null,
      },
    ]);
    const mails = await mailTo(seller, listing.title);
    expect(mails).toHaveLength(1);
    const text = String(mails[0]!.data["text"]);
    expect(text).toContain(WORDS);
    expect(text).toContain("Contact and payment stay on Loopbid.");
    expect(text).toContain("A moderator decided this");
    expect(text).toContain("http://localhost:3000/account/decisions");
  });

  it("is written once where two decide at once or one decides twice", async () => {
    const listing = await held();
    const results = await Promise.allSettled([remove(ada, listing), remove(bo, listing)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [statement, ...more] = await statementsOn(listing._id);
    expect(more).toEqual([]);
    await remove(statement!.decidedById === ada.row._id ? ada : bo, listing);
    expect(await statementsOn(listing._id)).toHaveLength(1);
  });

  it("is written for a reported listing that is taken down, and not for one that is not", async () => {
    const [bad, fine] = [await makeAuction(harness, seller.row._id), await held()];
    const buyer = await makePerson(harness);
    const at = new Date(harness.now());
    await harness.db.rows.listing_reports.insertOne({
      listingId: bad._id,
      reporterId: buyer.row._id,
      reason: "COUNTERFEIT",
      note: "",
      state: "OPEN",
      decidedById: null,
      decidedAt: null,
      createdAt: at,
    });
    await decideListingReport(harness.ctx(ada.actor), {
      listingId: bad._id,
      version: bad.version,
      seenUntil: at.toISOString(),
      decision: "REMOVE",
      statement: WORDS,
      ground: "counterfeit",
      labels: [],
    });
    expect(await statementsOn(bad._id)).toMatchObject([{ ground: "counterfeit" }]);
    await decide(harness.ctx(ada.actor), {
      listingId: fine._id,
      version: fine.version,
      decision: "APPROVE",
      statement: "",
      labels: [],
    });
    expect(await statementsOn(fine._id)).toEqual([]);
  });

  it("of a removal by the checks says that nobody looked, and names the strongest reason's rule", async () => {
    const listing = await makeListing(harness, seller.row._id, {
      state: "PENDING_REVIEW",
      pendingSince: new Date(harness.now()),
      publishedAt: null,
      priceCents: 100,
      description:
        "Call 714-555-0192 or write to deal@example.org, WhatsApp me, order at www.bestdeals-4u.com.",
    });
    const assess = createAssessor();
    const outcome = await checkListing(
      harness.ctx(SYSTEM),
      { listingId: listing._id, version: 1 },
      async (facts) => ({ ...(await assess(facts)), verdict: "BLOCK" }),
    );
    expect(outcome).toBe("removed");
    expect(await statementsOn(listing._id)).toMatchObject([
      { decision: "REMOVE", ground: "contact", decidedById: null },
    ]);
    const [mail] = await mailTo(seller, listing.title);
    expect(mail!.data["text"]).toContain("no person has looked at it");
  });

  it("of a suspension is mailed to the person, who cannot read the site any more", async () => {
    const person = await makePerson(harness);
    const { _id: userId } = person.row;
    const set = () =>
      setUserStatus(harness.ctx(ada.actor), {
        userId,
        status: "SUSPENDED",
        reason: WORDS,
        ground: "harassment",
      });
    await set();
    await set();
    expect(await statementsOn(userId)).toMatchObject([
      { decision: "SUSPEND", subject: "ACCOUNT", before: { status: "ACTIVE" } },
    ]);
    const mails = await mailTo(person, "suspended");
    expect(mails).toHaveLength(1);
    expect(mails[0]!.data["text"]).toContain("/appeal?k=");
  });

  it("is mailed whatever the person turned off", async () => {
    const person = await makePerson(harness);
    const { _id: userId } = person.row;
    const off = { "decision:email": false, "decision:inApp": false };
    await deliverNews(harness);
    await harness.db.rows.notification_settings.insertOne({
      _id: userId,
      choices: off as never,
      timeZone: "UTC",
      quietFrom: null,
      quietTo: null,
      digest: "NONE",
      unsubscribeKey: "k".repeat(43),
      updatedAt: new Date(harness.now()),
    } as never);
    const ban = { userId, status: "BANNED", reason: WORDS } as const;
    await setUserStatus(harness.ctx(ada.actor), ban);
    expect(await mailTo(person, "closed")).toHaveLength(1);
  });

  it("is not written by somebody about an own listing", async () => {
    const own = await makeListing(harness, ada.row._id, { state: "HELD", publishedAt: null });
    await expect(remove(ada, own)).rejects.toMatchObject({ kind: "FORBIDDEN" });
    expect(await statementsOn(own._id)).toEqual([]);
  });
});
