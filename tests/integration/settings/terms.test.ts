import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { auditLog, INCREMENTS } from "@loopbid/domain";
import {
  afterSale,
  buyNow,
  closeAuction,
  createListing,
  goLive,
  publicLog,
  publishListing,
  SETTINGS_FRESH_MS,
} from "@loopbid/services";
import { type MarketSettings, type MarketTerms, PublicLog } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFor } from "../api/caller.ts";
import { bidAs, reasonOf, recordOf } from "../auction/bidding.ts";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { completeDraft } from "../listing/uploads.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const SOUND = { TERMS: null, CHAIN: null, MAXIMA: null, REPLAY: null, RESULT: null };
const WHY = "The market asked for it.";

let harness: Harness;
let admin: Person;
let mod: Person;
let seller: Person;
let ann: Person;
let bob: Person;

beforeAll(async () => {
  harness = await startHarness();
  admin = await makePerson(harness, { role: "ADMIN" });
  mod = await makePerson(harness, { role: "MODERATOR" });
  [seller, ann, bob] = await Promise.all([
    makePerson(harness),
    makePerson(harness),
    makePerson(harness),
  ]);
});
afterAll(() => harness.close());

const settings = (who: Person = admin) => callerFor(harness, who.actor).settings;
const causeOf = (promise: Promise<unknown>) =>
  reasonOf(promise.catch((error: { cause?: unknown }) => Promise.reject(error.cause)));

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "OK",
    (error: { code?: string }) => error.code,
  );

async function active(): Promise<MarketSettings> {
  const { items } = await settings(mod).list();
  return items.find(({ state }) => state === "ACTIVE")!;
}

/** A draft that says what is in force, but for `changes`. */
async function draft(changes: Partial<MarketTerms>): Promise<MarketSettings> {
  const now = await active();
  const { feeBasisPoints, feeMinimumCents, feeMaximumCents, increments } = now;
  const terms = { feeBasisPoints, feeMinimumCents, feeMaximumCents, increments, ...changes };
  return settings().create({ parent: now.number, terms });
}

async function publish(changes: Partial<MarketTerms>): Promise<MarketSettings> {
  const { number } = await draft(changes);
  const replaces = (await active()).number;
  return settings().publish({ number, replaces, reason: WHY });
}

/** An auction at $100 that went live now. */
async function liveAuction(): Promise<string> {
  const fields = await completeDraft(harness, seller.row._id);
  const terms = { format: "AUCTION", startCents: 10_000, durationHours: 72 } as const;
  const { id } = await createListing(harness.ctx(seller.actor), { ...fields, ...terms });
  const { version } = await publishListing(harness.ctx(seller.actor), { id });
  await goLive(harness.ctx(SYSTEM), id, version);
  return id;
}

/** Runs the script that docs/auction-log.md gives to everyone. */
async function checkAsDocumented(log: PublicLog): Promise<string> {
  const page = await readFile(new URL("../../../docs/auction-log.md", import.meta.url), "utf8");
  const [, script] = /```js\n([\s\S]*?)```/.exec(page)!;
  const folder = await mkdtemp(join(tmpdir(), "loopbid-log-"));
  try {
    const file = join(folder, "log.json");
    await writeFile(file, JSON.stringify(log));
    await writeFile(join(folder, "check.mjs"), script!);
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(folder, "check.mjs"),
      file,
    ]);
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("the market's terms", () => {
  it("are the built-in ones before anyone set others", async () => {
    expect((await settings().list()).items).toMatchObject([
      { number: 1, state: "ACTIVE", increments: INCREMENTS, author: null },
    ]);
  });

  it("change by a published draft, with its reason in the history and in the audit log", async () => {
    const { terms: before } = await settings().shop();
    const made = await draft({ feeBasisPoints: 800 });
    expect(made).toMatchObject({ state: "DRAFT", parentNumber: 1, author: admin.row.handle });
    expect((await active()).feeBasisPoints).toBe(before.feeBasisPoints);

    await settings().publish({ number: made.number, replaces: 1, reason: WHY });
    expect(await active()).toMatchObject({
      number: made.number,
      feeBasisPoints: 800,
      reason: WHY,
      publishedBy: admin.row.handle,
    });
    expect((await settings().shop()).terms.feeBasisPoints).toBe(800);
    const [line] = await harness.db.rows.audit_entries.find({ action: "market-settings.publish" });
    expect(line).toMatchObject({
      actorId: admin.row._id,
      data: { number: made.number, replaces: 1, reason: WHY },
    });
  });

  it("are told to people from memory, and anew within seconds where another process published", async () => {
    await settings().shop();
    await harness.db.rows.market_settings.updateOne(
      { state: "ACTIVE" },
      { $set: { feeMinimumCents: 77 } },
    );
    expect((await settings().shop()).terms.feeMinimumCents).not.toBe(77);
    harness.advance(SETTINGS_FRESH_MS);
    expect((await settings().shop()).terms.feeMinimumCents).toBe(77);
  });

  it("go by one of two drafts that are published at once, on what both admins read", async () => {
    const two = [await draft({ feeMaximumCents: 8_000 }), await draft({ feeMaximumCents: 9_000 })];
    const replaces = (await active()).number;
    const answers = await Promise.allSettled(
      two.map(({ number }) => settings().publish({ number, replaces, reason: WHY })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const rows = await harness.db.rows.market_settings.find({ state: "ACTIVE" });
    expect(rows).toHaveLength(1);
    const lost = two.find(({ number }) => number !== rows[0]!.number)!;
    const again = settings().publish({ number: lost.number, replaces, reason: WHY });
    expect(await causeOf(again)).toBe("OTHER_ACTIVE");
    await settings().discard({ number: lost.number });
    expect(await harness.db.rows.market_settings.findOne({ number: lost.number })).toBeNull();
  });

  it("roll back to a version that was in force, and to no draft", async () => {
    const now = (await active()).number;
    const { number } = await draft({ feeBasisPoints: 0 });
    const rollBack = (to: number) =>
      settings().rollBack({ number: to, replaces: now, reason: WHY });
    expect(await causeOf(rollBack(number))).toBe("WRONG_STATE");
    expect(await rollBack(1)).toMatchObject({ number: 1, state: "ACTIVE", reason: WHY });
    expect(await causeOf(settings().discard({ number: now }))).toBe("WRONG_STATE");
  });

  it("refuse tables that auctions cannot run by, and fees above a third", async () => {
    const bad: Partial<MarketTerms>[] = [
      { increments: [] },
      { increments: [{ upToCents: 500, stepCents: 5 }] },
      { feeBasisPoints: 3_400 },
      { feeMinimumCents: 9_000, feeMaximumCents: 100 },
    ];
    for (const changes of bad) expect(await codeOf(draft(changes))).toBe("BAD_REQUEST");
    expect(await causeOf(draft({}))).toBe("NOTHING_CHANGED");
  });
});

describe("a change of the increments", () => {
  it("leaves the auctions that run alone, counts for the next ones, and every log still proves itself", async () => {
    const old = await makeAuction(harness, seller.row._id);
    const before = await liveAuction();
    await publish({ increments: [{ upToCents: null, stepCents: 700 }] });
    const after = await liveAuction();

    for (const listingId of [old._id, before, after]) {
      await bidAs(harness, ann, listingId, 20_000);
      await bidAs(harness, bob, listingId, 15_000);
    }
    const prices = await Promise.all(
      [old._id, before, after].map(async (id) => (await recordOf(harness, id)).auction.priceCents),
    );
    expect(prices).toEqual([15_250, 15_250, 15_700]);
    const head = await callerFor(harness, ann.actor).auction.head({ listingId: after });
    expect(head.increments).toEqual([{ upToCents: null, stepCents: 700 }]);

    const formats = [];
    for (const listingId of [old._id, before, after]) {
      const ctx = { ...harness.ctx(SYSTEM), now: () => harness.now() + 80 * 3_600_000 };
      await closeAuction(ctx, { listingId });
      expect((await recordOf(harness, listingId)).proven).toBe(true);
      const log = await publicLog(harness.ctx(), { listingId });
      const told = PublicLog.parse(JSON.parse(JSON.stringify(log)));
      expect(auditLog(told, sha256)).toEqual(SOUND);
      expect(await checkAsDocumented(told)).toContain("rows hold");
      formats.push(told.format);
    }
    expect(formats).toEqual([
      "loopbid-auction-log-1",
      "loopbid-auction-log-2",
      "loopbid-auction-log-2",
    ]);
  });
});

describe("a sale", () => {
  it("keeps the fee that was in force when it was made", async () => {
    const buy = async (priceCents: number) => {
      const listing = await makeListing(harness, seller.row._id, {
        format: "FIXED_PRICE",
        startCents: null,
        priceCents,
      });
      return buyNow(harness.ctx(ann.actor), { listingId: listing._id });
    };
    const feeOf = async (orderId: string) =>
      (await harness.db.rows.orders.findOne({ _id: orderId }))!.feeCents;
    await publish({ feeBasisPoints: 1_000, feeMinimumCents: 0, feeMaximumCents: 6_000 });
    const [small, large] = [await buy(5_000), await buy(100_000)];
    await publish({ feeBasisPoints: 2_000 });
    const later = await buy(5_000);
    const fees = await Promise.all([small, large, later].map(({ id }) => feeOf(id)));
    expect(fees).toEqual([500, 6_000, 1_000]);
    const told = (who: Person) =>
      afterSale(harness.ctx(who.actor), { listingId: small.listingId }).then((it) => it?.feeCents);
    expect([await told(seller), await told(ann)]).toEqual([500, null]);
  });
});
