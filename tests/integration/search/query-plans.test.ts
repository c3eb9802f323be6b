import { randomWord } from "@loopbid/core";
import { newId, type ShillAlertRow } from "@loopbid/db";
import { BUILT_IN_RULES, SHILL_JUDGE } from "@loopbid/fraud";
import * as services from "@loopbid/services";
import { SearchInput } from "@loopbid/validators";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeMember, PASSWORD } from "../account/people.ts";
import { mailsTo, secretIn } from "../account/mails.ts";
import { makeAuction, makeListing, makePerson } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { playAuctions } from "../fraud/shill-market.ts";
import { completeDraft } from "../listing/uploads.ts";
import { fillWithCases } from "./crowd-cases.ts";
import { fillWithCrowd } from "./crowd.ts";
import { planOf, unindexedOf } from "./plans.ts";
import { openRecordingDb } from "./recorded-commands.ts";

/**
 * The catalogue is read whole, once a minute; workers and versions of rules are few; the development mailbox is no part
 * of production.
 */
const WHOLE = new Set([
  "devices",
  "categories",
  "checker_reports",
  "feature_flags",
  "fraud_rules",
  "mails",
  "market_settings",
]);

let harness: Harness;
let recording: ReturnType<typeof openRecordingDb>;

beforeAll(async () => {
  harness = await startHarness();
  const { row } = await makePerson(harness);
  await fillWithCrowd(harness, await makeAuction(harness, row._id));
  await fillWithCases(harness);
  recording = openRecordingDb(harness.databaseUrl);
}, 120_000);
afterAll(async () => {
  await recording?.db.close();
  await harness.close();
});

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
      shadow: { version: 1, score: 0, verdict },
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
  await services.moderationItem(moderates, { listingId: other._id });
  await services.openCounts(moderates);
  await services.deskCases(moderates, { kind: null, page: 1 });
  await services.deskCase(moderates, { kind: "LISTING", subjectId: other._id });
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
  await services.shillAlert(moderates, { alertId });
  const seen = { alertId, revision, decision: "CONFIRM" as const, note: "" };
  await services.decideShillAlert(base((await makePerson(harness, { role: "ADMIN" })).actor), seen);
  const today = harness.now();
  await services.backfillMetrics(system, { from: today - 40 * 24 * 3_600_000, to: today });
  await services.rollUpMetrics(system);
  const span = { from: today - 24 * 3_600_000, to: today, granularity: "hour" as const };
  await services.metricsDashboard(moderates, span);
  await services.metricSeries(moderates, { ...span, metric: "bids" });
  await services.liveGauges(moderates);
  await services.exportMetrics(base((await makePerson(harness, { role: "ADMIN" })).actor), span);
  const from = new Date(harness.now() - 86_400_000).toISOString();
  const range = { from, to: new Date(harness.now()).toISOString() };
  await services.ensureFirstRules(system, BUILT_IN_RULES);
  await services.backTestRules(moderates, { base: 1, candidate: { number: 1 }, ...range });
  await services.shadowResults(moderates, { number: 1 });
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
  await watchAndSave(base, system, sells, buys);
}

/** Saved searches and what watchers are told. */
async function watchAndSave(
  base: (actor?: services.Actor) => services.ServiceContext,
  system: services.ServiceContext,
  sells: services.ServiceContext,
  buys: services.ServiceContext,
): Promise<void> {
  const { userId: sellerId } = services.requireUser(sells);
  const { userId: buyerId } = services.requireUser(buys);
  const query = SearchInput.parse({ q: "pixels", maxCents: 90_000 });
  const saved = await services.saveSearch(buys, { name: "Pixels", query, alerts: true });
  await services.findSavedSearch(buys, query);
  await services.savedSearches(buys);
  await services.updateSavedSearch(buys, { id: saved.id, changes: { name: "Pixel" } });
  const crowd = await recording.db.rows.users.find({ status: "ACTIVE" }, { limit: 1_000 });
  const row = (await harness.db.rows.saved_searches.findOne({ _id: saved.id }))!;
  await harness.db.rows.saved_searches.insertMany(
    crowd
      .filter(({ _id }) => _id !== buyerId)
      .map(({ _id: userId }, index) => ({
        ...row,
        _id: newId(),
        userId,
        anchors: [`w:word${index}`],
      })),
  );
  const old = await makeAuction(harness, sellerId, { state: "ENDED" });
  await services.watchListing(buys, { listingId: old._id, watching: true });
  const waiting = { state: "PENDING_REVIEW" as const, relistedFromId: old._id, publishedAt: null };
  const auction = await makeListing(harness, sellerId, waiting);
  await services.goLive(system, auction._id, 1);
  const fixed = await makeListing(harness, sellerId, { ...waiting, format: "FIXED_PRICE" });
  await harness.db.rows.watches.insertOne({
    userId: buyerId,
    listingId: fixed._id,
    priceCents: 20_000,
    toldCents: 20_000,
    createdAt: new Date(),
  });
  await services.goLive(system, fixed._id, 1);
  await services.placeBid(base((await makePerson(harness)).actor), {
    listingId: auction._id,
    maxCents: 20_000,
    idempotencyKey: randomWord(12),
  });
  await services.sweepOutbox(system);
  const endsAt = harness.now() + 72 * 3_600_000 - services.ENDING_SOON_MS + 1_000;
  await services.sweepOutbox({ ...system, now: () => endsAt });
  expect(await harness.db.rows.notifications.count({ userId: buyerId })).toBeGreaterThan(3);
  await services.removeSavedSearch(buys, { id: saved.id });
}

it("every command that a verb sends is answered from an index", { timeout: 180_000 }, async () => {
  await useEverything();
  const commands = recording.recorded().filter(({ collection }) => !WHOLE.has(collection));
  expect(commands.length).toBeGreaterThan(60);
  expect(await unindexedOf(harness.db, commands)).toEqual([]);
});

it("a search that no index serves shows in its plan, so the test above can fail", async () => {
  const stages = await planOf(harness.db, { find: "listings", filter: { viewCount: 12_345 } });
  expect(stages).toContain("COLLSCAN");
});
