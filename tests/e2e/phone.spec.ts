import { expect, test } from "./stage.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test("on a phone: searching, filtering and bidding, with nothing wider than the screen", async ({
  stage,
}) => {
  const [seller, ann] = [await stage.person(), await stage.person()];
  const { slug, title } = await stage.auction(seller.row._id);
  const context = await stage.context(PHONE);
  await context.addCookies(await ann.context.cookies());
  const page = await context.newPage();
  const fits = async () => {
    await expect(page.locator("h1").first()).toBeAttached();
    // A page's content streams in after its load, and moves what is there.
    await expect(async () => {
      const [wide, screen] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect({ url: page.url(), wide }).toEqual({ url: page.url(), wide: screen });
    }).toPass({ timeout: 10_000 });
  };

  for (const path of [
    "/",
    "/account/bids",
    "/account/listings",
    "/account/settings",
    "/messages",
    "/sell",
  ]) {
    await page.goto(path);
    await fits();
  }
  await page.goto("/browse");
  await fits();
  await page.getByRole("button", { name: /Filters/ }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("checkbox", { name: /Phones/ }).click();
  await sheet.getByRole("button", { name: /Show [\d,]+ listing/ }).click();
  await expect(page).toHaveURL(/category=phones/);
  await expect(sheet).toHaveCount(0);
  await fits();

  await page.goto(`/listing/${slug}`);
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await fits();
  await expect(page.getByTestId("connection").first()).toHaveAttribute("data-state", "live");
  await page.getByLabel("Your maximum bid").fill("130");
  await page.getByRole("button", { name: "Place bid" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Bid up to/ })
    .click();
  await expect(page.getByText("You are the highest bidder").first()).toBeVisible();
});
