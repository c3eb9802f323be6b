import { type AuthApp, cookieName, sealSession } from "@loopbid/auth";
import { randomWord } from "@loopbid/core";
import { type Db, type ListingRow, openDb, type OrderRow, type UserRow } from "@loopbid/db";
import { openAuction, termsFromListing } from "@loopbid/services";
import {
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from "@playwright/test";

function setting(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`Set ${name}: these tests need a running product (npm test starts one).`);
  return value;
}

const URL_OF: Record<AuthApp, string> = { web: "E2E_WEB_URL", admin: "E2E_ADMIN_URL" };

export interface Person {
  row: UserRow;
  /** A browser of its own in which this person is signed in. */
  context: BrowserContext;
}

/** Makes people, listings and auctions of a test's own in the running product's database. */
export class Stage {
  readonly db: Db;
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
    this.db = openDb({ url: setting("DATABASE_URL"), appName: "e2e" });
  }

  async context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      baseURL: setting("E2E_WEB_URL"),
      locale: "en-US",
      ...options,
    });
    this.#contexts.push(context);
    return context;
  }

  /** Someone signed in to the shop, or, as staff, to the admin app. */
  async person(overrides: Partial<UserRow> = {}, app: AuthApp = "web"): Promise<Person> {
    const handle = `e${randomWord(9)}`;
    const at = new Date();
    const row = await this.db.rows.users.insertOne({
      email: `${handle}@example.test`,
      emailVerifiedAt: at,
      handle,
      name: `Robin ${handle.slice(0, 4)}`,
      passwordHash: null,
      role: "USER",
      status: "ACTIVE",
      sessionVersion: 1,
      bio: null,
      placeSlug: "austin-tx",
      avatarKey: null,
      suspendedUntil: null,
      limitedUntil: null,
      createdAt: at,
      updatedAt: at,
      ...overrides,
    });
    const context = await this.context({ baseURL: setting(URL_OF[app]) });
    const claims = { userId: row._id, sessionVersion: row.sessionVersion };
    const value = await sealSession(claims, { app, secret: setting("AUTH_SECRET") });
    const url = setting(URL_OF[app]);
    await context.addCookies([
      { name: cookieName(app, "session", false), value, url, httpOnly: true, sameSite: "Lax" },
    ]);
    return { row, context };
  }

  /** A draft that lacks nothing, ready to be published by its seller. */
  draft(sellerId: string, overrides: Partial<ListingRow> = {}): Promise<ListingRow> {
    const unpublished = { state: "DRAFT", format: "FIXED_PRICE", publishedAt: null } as const;
    const specs = { storage: "128 GB", carrier: "Unlocked" };
    const terms = { startCents: null, durationHours: null, version: 0, specs };
    return this.auction(sellerId, { ...unpublished, ...terms, ...overrides });
  }

  /**
   * A live auction at $100 that ends in `endsInMs`; late bids move that by `hardCapMs` at most. Its pictures are those of
   * a seeded phone.
   */
  async auction(
    sellerId: string,
    {
      endsInMs = 3_600_000,
      hardCapMs = 3_600_000,
      ...overrides
    }: Partial<ListingRow> & { endsInMs?: number; hardCapMs?: number } = {},
  ): Promise<ListingRow> {
    const at = new Date();
    const word = randomWord(8);
    const seeded = await this.db.rows.listings.findOne({ state: "LIVE", categorySlug: "phones" });
    const listing = await this.db.rows.listings.insertOne({
      slug: `google-pixel-8-${word}`,
      sellerId,
      state: "LIVE",
      format: "AUCTION",
      version: 1,
      categorySlug: "phones",
      deviceSlug: null,
      brand: "Google",
      title: `Google Pixel 8 in hazel ${word}`,
      description:
        "Used for a year in a case. The battery lasts a full day. Box and cable are included.",
      condition: "GOOD",
      specs: { storage: "128 GB" },
      images: seeded?.images ?? [],
      placeSlug: "austin-tx",
      location: { type: "Point", coordinates: [-97.7431, 30.2672] },
      shippingCents: 900,
      localPickup: true,
      priceCents: 10_000,
      startCents: 10_000,
      reserveCents: null,
      buyNowCents: null,
      durationHours: 24,
      secondChance: false,
      takesOffers: false,
      autoAcceptCents: null,
      autoDeclineCents: null,
      bidCount: 0,
      endsAt: null,
      watcherCount: 0,
      viewCount: 0,
      notice: null,
      accountHold: false,
      textHash: null,
      pendingSince: null,
      relistedFromId: null,
      publishedAt: at,
      closedAt: null,
      createdAt: at,
      updatedAt: at,
      ...overrides,
    });
    if (listing.format === "FIXED_PRICE") return listing;
    const terms = {
      ...termsFromListing(listing, at.getTime()),
      scheduledEndsAt: at.getTime() + endsInMs,
      hardCapMs,
    };
    const auction = await openAuction(this.db.rows, listing._id, terms);
    const endsAt = auction.effectiveEndsAt;
    await this.db.rows.listings.updateOne({ _id: listing._id }, { $set: { endsAt } });
    return { ...listing, endsAt };
  }

  /** A bid without a browser: this person's session asks the API for it. Cents; throws where it is refused. */
  async bid({ context }: Person, listingId: string, maxCents: number): Promise<void> {
    const answer = await context.request.post("/api/trpc/auction.placeBid", {
      data: { listingId, maxCents, idempotencyKey: randomWord(12) },
    });
    if (!answer.ok()) throw new Error(`The bid was refused: ${await answer.text()}`);
  }

  /** Lets the auction's time be over; the worker ends it. Resolves with the order once the sale is made. */
  async sell(listingId: string): Promise<OrderRow> {
    const effectiveEndsAt = new Date();
    await this.db.rows.auctions.updateOne({ _id: listingId }, { $set: { effectiveEndsAt } });
    return this.#until(() => this.db.rows.orders.findOne({ listingId }));
  }

  /** Lets an order's time to pay be over, as if two days had passed. Resolves once the worker has cancelled it. */
  async lapse({ _id }: OrderRow): Promise<OrderRow> {
    const { orders, outbox } = this.db.rows;
    const past = new Date(Date.now() - 1_000);
    await orders.updateOne({ _id }, { $set: { payBy: past } });
    await outbox.updateOne({ subjectId: _id, kind: "PAYMENT_DUE" }, { $set: { dueAt: past } });
    return this.#until(() => orders.findOne({ _id, state: "CANCELLED" }));
  }

  /** Waits for what the worker does by itself. */
  async #until<T>(find: () => Promise<T | null>): Promise<T> {
    const deadline = Date.now() + 30_000;
    for (;;) {
      const found = await find();
      if (found) return found;
      if (Date.now() > deadline) throw new Error("The worker did not do it within 30 seconds.");
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    await this.db.close();
  }
}

export const test = base.extend<{ stage: Stage }>({
  stage: async ({ browser }, use) => {
    const stage = new Stage(browser);
    await use(stage);
    await stage.close();
  },
});

export { expect } from "@playwright/test";
