import type { Page } from "@playwright/test";
import { expect, test } from "./stage.ts";

const auction = (page: Page) => page.getByRole("region", { name: "Auction" });

async function bid(page: Page, amount: string): Promise<void> {
  await page.getByLabel(/Your maximum bid|Raise your maximum/).fill(amount);
  await page.getByRole("button", { name: /Place bid|Raise maximum/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Bid up to/ })
    .click();
}

test("two rivals see each other's bids within a second, without a reload", async ({ stage }) => {
  const [seller, ann, bob] = [await stage.person(), await stage.person(), await stage.person()];
  const { slug } = await stage.auction(seller.row._id);
  const [annPage, bobPage] = [await ann.context.newPage(), await bob.context.newPage()];
  for (const page of [annPage, bobPage]) {
    await page.goto(`/listing/${slug}`);
    await expect(page.getByText("Live", { exact: true }).first()).toBeVisible();
    await page.evaluate(() => Object.assign(window, { notReloaded: true }));
  }

  await bid(annPage, "150");
  await expect(annPage.getByText("You are the highest bidder").first()).toBeVisible();
  await expect(bobPage.getByText("1 bid", { exact: true }).first()).toBeVisible();

  await bobPage.getByLabel("Your maximum bid").fill("200");
  await bobPage.getByRole("button", { name: "Place bid" }).click();
  const confirm = bobPage.getByRole("dialog").getByRole("button", { name: /Bid up to/ });
  await confirm.waitFor();
  // Measured in Ann's page: from Bob's press to the price on her screen, both clocks being this machine's.
  const seenAt = annPage.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () =>
          document.body.innerText.includes("$152.50") ? resolve(Date.now()) : setTimeout(look, 10);
        look();
      }),
  );
  const pressedAt = Date.now();
  await confirm.click();
  expect((await seenAt) - pressedAt).toBeLessThan(1_000 + 500);
  await expect(annPage.getByText("You were outbid").first()).toBeVisible();
  await expect(bobPage.getByText("You are the highest bidder").first()).toBeVisible();

  await bid(annPage, "300");
  await expect(annPage.getByText("You are the highest bidder").first()).toBeVisible();
  await expect(bobPage.getByText("You were outbid").first()).toBeVisible();
  for (const page of [annPage, bobPage]) {
    await expect(auction(page).getByText("$205.00").first()).toBeVisible();
    expect(await page.evaluate(() => "notReloaded" in window)).toBe(true);
  }
});

test("a bid below the minimum is refused with the amount that would do", async ({ stage }) => {
  const [seller, ann] = [await stage.person(), await stage.person()];
  const { slug } = await stage.auction(seller.row._id);
  const page = await ann.context.newPage();
  await page.goto(`/listing/${slug}`);
  await page.getByLabel("Your maximum bid").fill("99.99");
  await page.getByRole("button", { name: "Place bid" }).click();
  await expect(page.getByText("Bid at least $100.00.").first()).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a bid can be placed with the keyboard alone", async ({ stage }) => {
  const [seller, ann] = [await stage.person(), await stage.person()];
  const { slug } = await stage.auction(seller.row._id);
  const page = await ann.context.newPage();
  await page.goto(`/listing/${slug}`);
  await page.getByLabel("Your maximum bid").focus();
  await page.keyboard.type("120");
  await page.keyboard.press("Enter");
  const confirm = page.getByRole("dialog").getByRole("button", { name: /Bid up to/ });
  await expect(confirm).toBeVisible();
  for (
    let press = 0;
    press < 6 && !(await confirm.evaluate((button) => button === document.activeElement));
    press += 1
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByText("You are the highest bidder").first()).toBeVisible();
});

test("the seller cannot bid, and a visitor is asked to sign in and comes back", async ({
  stage,
  page,
}) => {
  const seller = await stage.person();
  const { slug } = await stage.auction(seller.row._id);
  const own = await seller.context.newPage();
  await own.goto(`/listing/${slug}`);
  await expect(own.getByText("This is your listing").first()).toBeVisible();
  await expect(own.getByRole("button", { name: "Place bid" })).toHaveCount(0);
  await page.goto(`/listing/${slug}`);
  await page.getByRole("link", { name: "Sign in to bid" }).first().click();
  await expect(page).toHaveURL(new RegExp(`/sign-in\\?next=.*${slug}`));
});

test("an auction that ends while people watch tells the winner and everyone else", async ({
  stage,
}) => {
  test.setTimeout(150_000);
  const [seller, ann, bob] = [await stage.person(), await stage.person(), await stage.person()];
  const { slug, _id } = await stage.auction(seller.row._id, { endsInMs: 8_000 });
  // No soft close here: the bid is in the ledger before the last two minutes would move the end.
  await stage.db.rows.auctions.updateOne({ _id }, { $set: { hardCapMs: 0 } });
  const [annPage, bobPage] = [await ann.context.newPage(), await bob.context.newPage()];
  await annPage.goto(`/listing/${slug}`);
  await bobPage.goto(`/listing/${slug}`);
  await bid(annPage, "140");
  await expect(annPage.getByText(/You won for/).first()).toBeVisible({ timeout: 60_000 });
  await expect(bobPage.getByText(/Auction ended|Sold for/).first()).toBeVisible();
  const order = await stage.db.rows.orders.findOne({ listingId: _id });
  expect(order).toMatchObject({ buyerId: ann.row._id, cents: 10_000, state: "AWAITING_PAYMENT" });
});
