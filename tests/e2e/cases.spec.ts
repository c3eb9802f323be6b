import { randomWord } from "@loopbid/core";
import type { Page } from "@playwright/test";
import { expect, type Stage, test } from "./stage.ts";

async function desk(stage: Stage): Promise<{ page: Page; handle: string }> {
  const { row, context } = await stage.person({ role: "MODERATOR" }, "admin");
  const page = await context.newPage();
  await page.goto("/?kind=REPORT");
  await expect(page.getByText("Live", { exact: true })).toBeVisible({ timeout: 15_000 });
  return { page, handle: row.handle };
}

test("a reported listing reaches two moderators, one takes it, and the other sees that at once", async ({
  stage,
}) => {
  const seller = await stage.person();
  const title = `Sony camera ${randomWord(8)}`;
  const listing = await stage.auction(seller.row._id, { title });
  const [ada, bo] = [await desk(stage), await desk(stage)];

  const { context } = await stage.person();
  const shop = await context.newPage();
  await shop.goto(`/listing/${listing.slug}`);
  await shop.getByRole("button", { name: "Report listing" }).click();
  const form = shop.getByRole("dialog", { name: "Report this listing" });
  await form.getByText("It is a counterfeit").click();
  await form.getByRole("textbox").fill("The logo is printed the wrong way round.");
  await form.getByRole("button", { name: "Send the report" }).click();
  await expect(shop.getByText("Thank you. Our moderators look at it.")).toBeVisible();

  const row = (page: Page) => page.getByRole("button", { name: new RegExp(title) });
  const words = "The logo is printed the wrong way round.";
  await row(ada.page).click({ timeout: 10_000 });
  await expect(ada.page.getByText(words)).toBeVisible();
  // Who opens it has it, and the other one sees that, may read along, and is refused.
  await expect(row(ada.page)).toContainText("Yours");
  await expect(row(bo.page)).toContainText(`@${ada.handle} has it`, { timeout: 5_000 });
  await row(bo.page).click();
  await expect(bo.page.getByText(words)).toBeVisible();
  await expect(bo.page.getByText(`@${ada.handle} is working on this case until`)).toBeVisible();
  await expect(bo.page.getByRole("button", { name: /^Remove/ })).toBeDisabled();
  const refused = await bo.page.request.post("/api/trpc/desk.decideReport", {
    data: {
      listingId: listing._id,
      version: listing.version,
      seenUntil: new Date().toISOString(),
      decision: "DISMISS",
      statement: "",
      labels: [],
    },
    headers: { origin: process.env["E2E_ADMIN_URL"]! },
  });
  expect(refused.status()).toBe(409);
  expect(await refused.text()).toContain("CLAIMED");

  await ada.page.keyboard.press("r");
  const removal = ada.page.getByRole("dialog");
  await removal.getByLabel("Statement").fill("It is a counterfeit, which may not be sold here.");
  await removal.getByRole("button", { name: /Remove/ }).click();
  await expect(row(ada.page)).toHaveCount(0);
  await expect(row(bo.page)).toHaveCount(0, { timeout: 5_000 });
  expect(await stage.db.rows.listings.findOne({ _id: listing._id })).toMatchObject({
    state: "REMOVED",
  });
});

test("marked cases are cleared at once with the keys", async ({ stage }) => {
  const seller = await stage.person();
  const word = randomWord(8);
  const listings = await Promise.all(
    ["one", "two"].map((name) => stage.auction(seller.row._id, { title: `Lens ${name} ${word}` })),
  );
  const { context } = await stage.person();
  for (const { _id: listingId } of listings) {
    const answer = await context.request.post("/api/trpc/listing.report", {
      data: { listingId, reason: "OTHER" },
    });
    expect(answer.ok()).toBe(true);
  }
  const { page } = await desk(stage);
  for (const { title } of listings)
    await page.getByRole("checkbox", { name: `Mark ${title}` }).click();
  await page.keyboard.press("b");
  await page.getByRole("button", { name: "Clear them" }).click();
  await expect(page.getByText("2 cases cleared").first()).toBeVisible();
  for (const { _id: listingId } of listings)
    expect(await stage.db.rows.listing_reports.findOne({ listingId })).toMatchObject({
      state: "DISMISSED",
    });
});

test("opening a case takes it, leaving it gives it back, and the keys are shown", async ({
  stage,
}) => {
  const seller = await stage.person();
  const word = randomWord(8);
  for (const name of ["one", "two"]) {
    const { _id: listingId } = await stage.auction(seller.row._id, {
      title: `Amp ${name} ${word}`,
    });
    const { context } = await stage.person();
    const answer = await context.request.post("/api/trpc/listing.report", {
      data: { listingId, reason: "SCAM" },
    });
    expect(answer.ok()).toBe(true);
  }
  const { page } = await desk(stage);
  const row = (name: string) =>
    page.getByRole("button", { name: new RegExp(`Amp ${name} ${word}`) });
  await row("one").click();
  await expect(row("one")).toContainText("Yours");
  await row("two").click();
  await expect(row("two")).toContainText("Yours");
  await expect(row("one")).not.toContainText("Yours");
  await page.keyboard.press("c");
  await expect(row("two")).not.toContainText("Yours");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys.getByText("On a reported listing")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(keys).toHaveCount(0);
});

test("what scores above the blocking threshold is not approved with others, and a link opens it", async ({
  stage,
}) => {
  const seller = await stage.person();
  const title = `Drone ${randomWord(8)}`;
  const at = new Date();
  const { _id: listingId, version } = await stage.draft(seller.row._id, {
    title,
    state: "HELD",
    pendingSince: new Date(at.getTime() - 3 * 24 * 3_600_000),
  });
  await stage.db.rows.fraud_checks.insertOne({
    listingId,
    listingVersion: version,
    modelVersion: "m1",
    weightsVersion: "w1",
    score: 0.99,
    verdict: "REVIEW",
    signals: [],
    reasons: [],
    priceBand: null,
    shadow: null,
    createdAt: at,
  });
  const { page } = await desk(stage);
  await page.goto("/?kind=LISTING");
  await expect(page.getByText("Live", { exact: true }).first()).toBeVisible({ timeout: 15_000 });
  await page.getByRole("checkbox", { name: `Mark ${title}` }).click();
  await page.keyboard.press("b");
  await page.getByRole("button", { name: "Clear them" }).click();
  await expect(page.getByText(/it scores above the blocking threshold/).first()).toBeVisible();
  expect((await stage.db.rows.listings.findOne({ _id: listingId }))?.state).toBe("HELD");

  await page.goto(`/?listing=${listingId}`);
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  // A key counts once the browser has taken over the server's markup.
  await expect(async () => {
    await page.keyboard.press("a");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});
