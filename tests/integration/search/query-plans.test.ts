import { randomWord } from "@loopbid/core";
import { newId, type ShillAlertRow } from "@loopbid/db";
import { SHILL_JUDGE } from "@loopbid/fraud";
import * as services from "@loopbid/services";
import { SearchInput } from "@loopbid/validators";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeMember, PASSWORD } from "../account/people.ts";
import { mailsTo, secretIn } from "../account/mails.ts";
import { makeAuction, makeListing, makePerson } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { playAuctions } from "../fraud/shill-market.ts";
import { completeDraft } from "../listing/uploads.ts";
import { fillWithCrowd } from "./crowd.ts";
import { type Document, openRecordingDb, type RecordedCommand } from "./recorded-commands.ts";

/** The catalogue is read whole, once a minute; workers are few; the development mailbox is no part of production. */
const WHOLE = new Set(["devices", "categories", "checker_reports", "mails"]);

let harness: Harness;
let recording: ReturnType<typeof openRecordingDb>;

beforeAll(async () => {
  harness = await startHarness();
  const { row } = await makePerson(harness);
  await fillWithCrowd(harness, await makeAuction(harness, row._id));
  recording = openRecordingDb(harness.databaseUrl);
}, 120_000);
afterAll(async () => {
  await recording?.db.close();
  await harness.close();
});

function stagesOf(plan: unknown, found: string[] = []): string[] {
  if (!plan || typeof plan !== "object") return found;
  if ("stage" in plan) found.push(String(plan.stage));
  for (const inner of Object.values(plan)) stagesOf(inner, found);
  return found;
}

/** Not every engine explains a findAndModify: its search is that of a find. */
function explainable({ command }: RecordedCommand): Document {
  if (!("findAndModify" in command)) return command;
  return { find: command["findAndModify"], filter: command["query"] };
}

async function planOf(command: Document): Promise<string[]> {
  const explain = { explain: command, verbosity: "queryPlanner" };
  return stagesOf(await harness.db.client.db().command(explain));
}

/** Runs every verb that reads or writes, so that each command it sends is recorded. */
async function useEverything(): Promise<void> {
  const base = (actor: services.Actor = { kind: "anonymous" }): services.ServiceContext => ({
    ...harness.ctx(actor),
    db: recording.db,
  });
  const system = base(SYSTEM);
  const later = (ms: number) => ({ ...system, now: () => harness.now() + ms });
  const seller = await makePerson(harness);
  const buyer = await makePerson(harness);
  const moderator = await makePerson(harness, { role: "MODERATOR" });
  const [sells, buys, moderates] = [seller, buyer, moderator].map(({ actor }) => base(actor)) as [
    services.ServiceContext,
    services.ServiceContext,
    services.ServiceContext,
  ];
  const key = () => randomWord(12);

  const searches: SearchInput[] = [
    {},
    { q: "model 13" },
    { q: "model", near: "dallas-tx", radiusKm: 200 },
    { category: ["phones"], brand: ["Apple"], condition: ["GOOD"], minCents: 1_000 },
    { near: "dallas-tx", radiusKm: 100 },
    { seller: "crowd7" },
    { sort: "ending" },
    { sort: "price_asc" },
    { sort: "price_desc", maxCents: 2_000 },
    { sort: "bids", format: "AUCTION" },
    { sort: "nearest", near: "dallas-tx" },
  ];
  for (const input of searches) await services.searchListings(base(), SearchInput.parse(input));

  const auction = await makeAuction(harness, seller.row._id, { buyNowCents: 90_000 });
  const listingId = auction._id;
  await services.placeBid(buys, { listingId, maxCents: 20_000, idempotencyKey: key() });
  await services.auctionHead(buys, { listingId });
  await services.auctionHead(base(moderator.actor), { listingId });
  await services.bidHistory(buys, { listingId });
  await services.myBids(buys, { filter: "active", page: 1 });
  await services.retractBids(buys, { listingId, reason: "WRONG_AMOUNT" });
  await services.watchListing(buys, { listingId, watching: true });
  await services.watchedListings(buys);
  await services.watchListing(buys, { listingId, watching: false });
  await services.listingBySlug(buys, { slug: auction.slug });
  await services.buyNow(buys, { listingId });
  const fixed = await makeListing(harness, seller.row._id, { format: "FIXED_PRICE" });
  await services.buyNow(buys, { listingId: fixed._id });
  const short = await makeAuction(harness, seller.row._id, { durationHours: 24 });
  await services.placeBid(buys, { listingId: short._id, maxCents: 20_000, idempotencyKey: key() });
  await services.closeDueAuctions(later(25 * 3_600_000));
  await services.myBids(buys, { filter: "ended", page: 1 });
  const called = await makeAuction(harness, seller.row._id);
  await services.endListing(sells, { id: called._id });

  const draft = await services.createListing(sells, await completeDraft(harness, seller.row._id));
  const changes = { title: "Google Pixel 8, as good as new", deviceSlug: null };
  const { version } = await services.updateListing(sells, {
    id: draft.id,
    version: draft.version,
    changes,
  });
  expect(version).toBeGreaterThan(draft.version);
  await services.publishListing(sells, { id: draft.id });
  await services.ownListing(sells, { id: draft.id });
  await services.myListings(sells, { page: 1 });
  await services.myListings(sells, { page: 1, state: "LIVE" });
  await services.sweepChecks(later(120_000));
  const assessed = (verdict: "CLEAR" | "REVIEW" | "BLOCK") => () =>
    Promise.resolve({
      modelVersion: "none",
      weightsVersion: "1",
      score: 0,
      signals: [],
      reasons: [],
      priceBand: "unknown" as const,
      verdict,
    });
  const waiting = {
    state: "PENDING_REVIEW" as const,
    publishedAt: null,
    pendingSince: new Date(),
    textHash: "hash7",
    deviceSlug: "device-7",
    images: [{ key: "a-b-c", width: 9, height: 9, sha256: "", perceptualHash: "0123456789abcdef" }],
    specs: { imei: "490154203237518" },
  };
  const judged: Record<string, string> = {};
  for (const verdict of ["CLEAR", "REVIEW", "BLOCK"] as const) {
    const listing = await makeListing(harness, seller.row._id, waiting);
    judged[verdict] = listing._id;
    await services.checkListing(system, { listingId: listing._id, version: 1 }, assessed(verdict));
  }
  const other = await makeListing(harness, seller.row._id, { ...waiting, deviceSlug: null });
  await services.checkListing(system, { listingId: other._id, version: 1 }, assessed("REVIEW"));
  await services.reportChecker(system, { workerId: "w", modelVersion: null });
  await services.moderationQueue(moderates, { page: 1 });
  await services.moderationQueue({ ...moderates, now: later(180_000).now }, { page: 1 });
  const decided = { version: 1, statement: "Not allowed.", labels: [] };
  await services.decide(moderates, {
    listingId: judged["REVIEW"]!,
    decision: "APPROVE",
    ...decided,
  });
  await services.decide(moderates, { listingId: other._id, decision: "REMOVE", ...decided });
  await services.decide(moderates, { listingId: other._id, decision: "REMOVE", ...decided });
  await services.checksQuality(system);
  for await (const _decided of services.decidedTexts(recording.db.rows, new Date(0))) break;
  const endsAt = harness.now() - 3_600_000;
  const shop = (await makePerson(harness)).row._id;
  const pusher = (await makePerson(harness)).row._id;
  const rival = buyer.row._id;
  const bidders = [rival, pusher, rival, pusher, rival];
  const pushed = Array.from({ length: 6 }, () => ({ sellerId: shop, bidders, endsAt }));
  await playAuctions(harness, pushed);
  expect(await services.sweepShills(system, SHILL_JUDGE)).toBe(1);
  const [{ _id: alert, ...row }] = (await harness.db.rows.shill_alerts.find({})) as [ShillAlertRow];
  const crowd = Array.from({ length: 1_000 }, () => ({ ...row, bidderId: newId(), score: 0.7 }));
  await harness.db.rows.shill_alerts.insertMany(crowd);
  await services.sweepShills(system, SHILL_JUDGE);
  const { items } = await services.shillAlerts(moderates, { state: "OPEN", cursor: null });
  const { id: alertId, score, revision } = items[0]!;
  expect(alertId).toBe(alert);
  await services.shillAlerts(moderates, { state: "OPEN", cursor: { score, id: alertId } });
  const seen = { alertId, revision, decision: "CONFIRM" as const, note: "" };
  await services.decideShillAlert(base((await makePerson(harness, { role: "ADMIN" })).actor), seen);
  await services.priceGuide(base(), { deviceSlug: "device-7", condition: "GOOD" });
  await services.suggestDevices(base(), { q: "pixel" });
  const spare = await services.createListing(sells, {});
  await services.deleteDraft(sells, { id: spare.id });

  const member = await makeMember({ ...harness, ctx: (actor) => base(actor), db: recording.db });
  const owns = base(member.actor);
  await services.verifyCredentials(base(), { email: member.email, password: PASSWORD });
  await services.recordSignIn(owns, { userId: member.row._id, deviceWord: "a word" });
  await services.me(owns);
  await services.publicProfile(base(), { handle: member.handle });
  await services.updateProfile(owns, { name: "New", bio: null, placeSlug: null });
  await services.requestEmailVerification(base(buyer.actor));
  await services.requestPasswordReset(base(), { email: member.email });
  const mails = await mailsTo(harness, member.email);
  const secret = secretIn(mails.at(-1));
  await services.resetPassword(base(), { secret, password: "another good password" });
  await services.changePassword(owns, { current: "another good password", next: PASSWORD });
  await services.signOutEverywhere(owns);
  const identity = { providerAccountId: "crowd12", email: "x@example.test", emailVerified: true };
  await services.signInWithProvider(base(), { ...identity, provider: "github", name: "X" });
  const status = { userId: member.row._id, status: "SUSPENDED" as const, reason: "test" };
  await services.setUserStatus(moderates, status);
  await services.listDemoAccounts(base());
}

it("every command that a verb sends is answered from an index", { timeout: 180_000 }, async () => {
  await useEverything();
  const commands = recording.recorded().filter(({ collection }) => !WHOLE.has(collection));
  expect(commands.length).toBeGreaterThan(60);
  const unindexed: string[] = [];
  for (const command of commands) {
    const stages = await planOf(explainable(command));
    if (stages.includes("COLLSCAN") || !stages.includes("IXSCAN"))
      unindexed.push(
        `${JSON.stringify(explainable(command)).slice(0, 300)} -> ${stages.join(" ")}`,
      );
  }
  expect(unindexed).toEqual([]);
});

it("a search that no index serves shows in its plan, so the test above can fail", async () => {
  const stages = await planOf({ find: "listings", filter: { viewCount: 12_345 } });
  expect(stages).toContain("COLLSCAN");
});
