import { createHash } from "node:crypto";
import { auditLog } from "@loopbid/domain";
import { PublicLog } from "@loopbid/validators";
import type { Page } from "@playwright/test";
import { expect, test } from "./stage.ts";

const SOUND = { TERMS: null, CHAIN: null, MAXIMA: null, REPLAY: null, RESULT: null };
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const verdict = (page: Page) => page.getByTestId("verdict");

async function bid(page: Page, amount: string): Promise<void> {
  await page.getByLabel(/Your maximum bid|Raise your maximum/).fill(amount);
  await page.getByRole("button", { name: /Place bid|Raise maximum/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Bid up to/ })
    .click();
  await expect(page.getByText("You are the highest bidder").first()).toBeVisible();
}

test("the log of an ended auction is checked in the browser, replayed, and shows a change", async ({
  stage,
  page,
  request,
}) => {
  const auction = await stage.db.rows.auctions.findOne({ status: "ENDED_SOLD", seq: { $gt: 4 } });
  const listing = await stage.db.rows.listings.findOne({ _id: auction!._id });
  await page.goto(`/listing/${listing!.slug}`);
  await page.getByRole("link", { name: "Check and replay this auction" }).click();
  await expect(verdict(page)).toHaveAttribute("data-state", "sound");
  await expect(verdict(page).locator("[data-ok=true]")).toHaveCount(5);

  const row = page.getByRole("slider", { name: "Row" });
  await row.focus();
  await page.keyboard.press("Home");
  await expect(page.getByTestId("moment")).toHaveText("The auction opens");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByTestId("moment")).toHaveText(/^Bidder 1 bid up to/);
  await expect(page.getByRole("row", { name: /Bidder 1/ }).first()).toHaveAttribute(
    "aria-current",
    "true",
  );
  await page.getByRole("button", { name: "Play" }).click();
  await expect(page.getByTestId("moment")).toHaveText(/sold to Bidder \d+|bought it now/, {
    timeout: 30_000,
  });

  await page.getByRole("switch", { name: /Tamper with it/ }).click();
  await expect(verdict(page)).toHaveAttribute("data-state", "broken");
  await expect(verdict(page).locator("[data-check=CHAIN]")).toContainText("fingerprint");
  await expect(page.locator("tr[data-broken]")).toHaveCount(1);

  const file = await request.get(`/listing/${listing!.slug}/log.json`);
  expect(file.headers()["content-disposition"]).toContain("attachment");
  const log = PublicLog.parse(await file.json());
  expect(auditLog(log, sha256)).toEqual(SOUND);
  expect(log.result.priceCents).toBe(auction!.priceCents);
  const again = await request.get(`/listing/${listing!.slug}/log.json`, {
    headers: { "if-none-match": file.headers()["etag"]! },
  });
  expect(again.status()).toBe(304);
});

test("what a bidder's browser saw live is held against the log that opens at the end", async ({
  stage,
  request,
}) => {
  const [seller, ann, bob] = [await stage.person(), await stage.person(), await stage.person()];
  const { slug } = await stage.auction(seller.row._id, { endsInMs: 60_000, hardCapMs: 0 });
  const [annPage, bobPage] = [await ann.context.newPage(), await bob.context.newPage()];
  for (const page of [annPage, bobPage]) {
    await page.goto(`/listing/${slug}`);
    await expect(page.getByTestId("connection").first()).toHaveAttribute("data-state", "live");
  }
  await bid(annPage, "150");
  await bid(bobPage, "200");
  expect((await request.get(`/listing/${slug}/log.json`)).status()).toBe(409);
  await expect(bobPage.getByText(/You won for/).first()).toBeVisible({ timeout: 90_000 });

  await bobPage.getByRole("link", { name: "Check and replay this auction" }).click();
  await expect(verdict(bobPage)).toHaveAttribute("data-state", "sound");
  await expect(verdict(bobPage).locator("[data-check=RECEIPTS]")).toContainText("saw live");
  await expect(bobPage.getByText("Bidder 1 bid up to $150.00 and leads.").first()).toBeVisible();
  await expect(
    bobPage.getByText("You (bidder 2) bid up to $200.00 and leads.").first(),
  ).toBeVisible();
});

test("an end that was moved behind the ledger's back is found", async ({ stage, page }) => {
  const seller = await stage.person();
  const { slug, _id } = await stage.auction(seller.row._id);
  const effectiveEndsAt = new Date(Date.now() + 500);
  await stage.db.rows.auctions.updateOne({ _id }, { $set: { effectiveEndsAt } });
  await page.goto(`/listing/${slug}`);
  await expect(page.getByText("Auction ended").first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "Check and replay this auction" }).click();
  await expect(verdict(page)).toHaveAttribute("data-state", "broken");
  await expect(verdict(page).locator("[data-check=REPLAY]")).toContainText("do not lead to row 1");
});
