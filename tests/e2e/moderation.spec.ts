import { randomWord } from "@loopbid/core";
import type { ListingRow } from "@loopbid/db";
import type { Page } from "@playwright/test";
import { expect, type Stage, test } from "./stage.ts";

const SUSPICIOUS =
  "Brand new and sealed. Do not bid here, write to me on WhatsApp at +1 512 555 0143 and pay by gift card or wire, then I ship today.";

/** Published by its seller in the shop and held by the check. */
async function heldListing(stage: Stage): Promise<{ seller: Page; listing: ListingRow }> {
  const { row, context } = await stage.person();
  const draft = await stage.draft(row._id, {
    title: `Sony camera ${randomWord(8)}`,
    description: SUSPICIOUS,
  });
  const seller = await context.newPage();
  await seller.goto(`/sell/${draft._id}`);
  await seller.getByRole("button", { name: "Publish" }).click();
  await expect(seller.getByRole("heading", { name: "On hold" })).toBeVisible({ timeout: 30_000 });
  // Two days of waiting bring it to the head of the queue, before what the seed made.
  const pendingSince = new Date(Date.now() - 3 * 24 * 3_600_000);
  await stage.db.rows.listings.updateOne({ _id: draft._id }, { $set: { pendingSince } });
  await stage.db.rows.fraud_checks.updateOne({ listingId: draft._id }, { $set: { score: 1 } });
  const listing = (await stage.db.rows.listings.findOne({ _id: draft._id }))!;
  expect(listing.state).toBe("HELD");
  return { seller, listing };
}

async function review(stage: Stage, title: string): Promise<Page> {
  const { context } = await stage.person({ role: "MODERATOR" }, "admin");
  const page = await context.newPage();
  await page.goto("/");
  await page
    .getByRole("button", { name: new RegExp(title) })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: title }).first()).toBeVisible();
  return page;
}

test("a suspicious listing is held, nobody finds it, a moderator approves it, and it appears", async ({
  stage,
  page: visitor,
}) => {
  const { seller, listing } = await heldListing(stage);
  await expect(seller.getByText("What the check said")).toBeVisible();
  await visitor.goto(`/listing/${listing.slug}`);
  await expect(visitor.getByRole("heading", { name: listing.title })).toHaveCount(0);

  const admin = await review(stage, listing.title);
  await expect(admin.getByText(/WhatsApp/).first()).toBeVisible();
  await admin.getByRole("button", { name: "Approve" }).click();
  await expect(async () => {
    const now = await stage.db.rows.listings.findOne({ _id: listing._id });
    expect(now?.state).toBe("LIVE");
  }).toPass();
  await visitor.goto(`/listing/${listing.slug}`);
  await expect(visitor.getByRole("heading", { name: listing.title })).toBeVisible();
  const actions = await stage.db.rows.moderation_actions.find({ listingId: listing._id });
  expect(actions).toMatchObject([{ decision: "APPROVE" }]);
});

test("a moderator removes a held listing with a reason, and the seller reads it", async ({
  stage,
}) => {
  const { seller, listing } = await heldListing(stage);
  const admin = await review(stage, listing.title);
  await admin.getByRole("button", { name: "Remove" }).click();
  const dialog = admin.getByRole("dialog");
  const statement = "Please keep payment and contact on Loopbid.";
  await dialog.getByRole("textbox").fill(statement);
  await dialog
    .getByRole("button", { name: /Remove/ })
    .last()
    .click();
  await expect(async () => {
    const now = await stage.db.rows.listings.findOne({ _id: listing._id });
    expect(now).toMatchObject({ state: "REMOVED", notice: statement });
  }).toPass();
  await seller.goto("/account/listings?state=REMOVED");
  await expect(seller.getByText(listing.title).first()).toBeVisible();
});

test("the admin app is closed to everyone but staff, and a shop session does not open it", async ({
  stage,
  browser,
}) => {
  const stranger = await browser.newContext({ baseURL: process.env["E2E_ADMIN_URL"]! });
  const page = await stranger.newPage();
  await page.goto("/");
  await expect(page).toHaveURL(/sign-in/);
  await stranger.close();
  const { context } = await stage.person({}, "admin");
  const user = await context.newPage();
  await user.goto("/");
  await expect(user.getByRole("button", { name: "Approve" })).toHaveCount(0);
});
