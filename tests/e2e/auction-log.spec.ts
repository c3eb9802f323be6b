import { createHash } from "node:crypto";
import { auditLog } from "@loopbid/domain";
import { PublicLog } from "@loopbid/validators";
import type { Page } from "@playwright/test";
import { expect, test } from "./stage.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

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
  request,
}) => {
  const [seller, ann, bob] = [await stage.person(), await stage.person(), await stage.person()];
  const { slug, _id } = await stage.auction(seller.row._id);
  const [annPage, bobPage] = [await ann.context.newPage(), await bob.context.newPage()];
  for (const page of [annPage, bobPage]) {
    await page.goto(`/listing/${slug}`);
    await expect(page.getByTestId("connection").first()).toHaveAttribute("data-state", "live");
  }
  const running = await request.get(`/listing/${slug}/log.json`);
  expect(running.status()).toBe(409);
  await bid(annPage, "150");
  await bid(bobPage, "200");
  const effectiveEndsAt = new Date(Date.now() + 500);
  await stage.db.rows.auctions.updateOne({ _id }, { $set: { effectiveEndsAt } });
  await expect(bobPage.getByText(/You won for/).first()).toBeVisible({ timeout: 30_000 });

  await bobPage.getByRole("link", { name: "Check and replay this auction" }).click();
  const verdict = bobPage.getByTestId("verdict");
  await expect(verdict)
    .toContainText("Two", { timeout: 1 })
    .catch(() => undefined);
  await expect(bobPage.getByRole("heading", { name: "Every bid, open to check" })).toBeVisible();
  await expect(
    bobPage.getByRole("row").filter({ hasText: "You (bidder 2)" }).first(),
  ).toBeVisible();
  await expect(bobPage.getByText("Bidder 1 bid up to $150.00 and leads.")).toBeVisible();
  await expect(verdict.locator("[data-check=MAXIMA]")).toHaveAttribute("data-ok", "true");
  // The rows that this browser saw live are held against the log.
  await expect(verdict.locator("[data-check=RECEIPTS]")).toContainText("saw live");
});
