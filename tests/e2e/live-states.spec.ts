import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./stage.ts";
import { tunnel } from "./tunnel.ts";

const form = (page: Page) => page.getByRole("form", { name: "Place a bid" });
const submit = (page: Page) => form(page).getByRole("button", { name: /Place bid|Raise maximum/ });
const badge = (page: Page) => page.getByTestId("connection").first();

async function bid(page: Page, amount: string): Promise<void> {
  await page.getByLabel(/Your maximum bid|Raise your maximum/).fill(amount);
  await submit(page).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Bid up to/ })
    .click();
}

async function live(context: BrowserContext, slug: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/listing/${slug}`);
  await expect(badge(page)).toHaveAttribute("data-state", "live");
  return page;
}

test("a silent line stops the bidding with its reason, and what was missed is there before it goes on", async ({
  stage,
}) => {
  const [seller, ann, bob] = [await stage.person(), await stage.person(), await stage.person()];
  const { slug } = await stage.auction(seller.row._id);
  const line = await tunnel(ann.context);
  const annPage = await live(ann.context, slug);
  const bobPage = await live(bob.context, slug);
  await bid(annPage, "150");
  await expect(annPage.getByText("You are the highest bidder").first()).toBeVisible();
  await expect(annPage.getByTestId("behind").first()).toHaveText(/\d+ ms behind/);

  await line.enter();
  await expect(badge(annPage)).toHaveAttribute("data-state", "stale");
  await expect(submit(annPage)).toBeDisabled();
  await expect(submit(annPage)).toHaveAccessibleDescription(/lost the connection/);
  await expect(annPage.getByTestId("narration")).toHaveText(/connection is lost/);
  await bid(bobPage, "200");
  await expect(bobPage.getByText("You are the highest bidder").first()).toBeVisible();
  await expect(annPage.getByText("$152.50")).toHaveCount(0);

  await line.leave();
  await expect(submit(annPage)).toBeEnabled({ timeout: 40_000 });
  await expect(annPage.getByText("$152.50").first()).toBeVisible();
  await expect(annPage.getByText("You were outbid").first()).toBeVisible();
  await expect(badge(annPage)).toHaveAttribute("data-state", "live", { timeout: 40_000 });
});

test("a bid whose answer is lost is told as unknown, asked again, and counts once", async ({
  stage,
}) => {
  const [seller, ann] = [await stage.person(), await stage.person()];
  const { slug, _id } = await stage.auction(seller.row._id);
  const page = await live(ann.context, slug);
  let lost = 0;
  await page.route("**/api/trpc/auction.placeBid**", async (route) => {
    if (lost >= 2) return route.continue();
    lost += 1;
    // The server takes the bid, but its answer does not arrive.
    await route.fetch();
    return route.abort("connectionreset");
  });
  await bid(page, "140");
  const progress = page.getByTestId("bid-progress");
  await expect(progress).toHaveAttribute("data-state", "unknown");
  await expect(progress).toContainText("We do not know yet");
  await expect(page.getByText("You are the highest bidder").first()).toBeVisible();
  await expect(progress).toHaveCount(0);
  expect(lost).toBe(2);
  const auction = await stage.db.rows.auctions.findOne({ _id });
  expect(auction).toMatchObject({ seq: 1, bidCount: 1 });
});

test("a late bid moves the end, and both see by how much", async ({ stage }) => {
  const [seller, ann, bob] = [await stage.person(), await stage.person(), await stage.person()];
  const { slug } = await stage.auction(seller.row._id, { endsInMs: 100_000 });
  const [annPage, bobPage] = [await live(ann.context, slug), await live(bob.context, slug)];
  const endOf = (page: Page) =>
    page
      .getByRole("timer")
      .first()
      .getAttribute("datetime")
      .then((at) => Date.parse(at!));
  const before = await endOf(annPage);
  await bid(bobPage, "150");
  for (const page of [annPage, bobPage]) {
    await expect(page.getByTestId("extended-by").first()).toHaveText(
      /Extended by (\d+ min )?\d+ s|Extended by \d+ min/,
    );
    await expect.poll(() => endOf(page)).toBeGreaterThan(before);
  }
  await expect.poll(() => endOf(annPage)).toBe(await endOf(bobPage));
});

test("keys bid: B, arrows, Enter twice; Esc takes it back, and the single key can be turned off", async ({
  stage,
}) => {
  const [seller, ann] = [await stage.person(), await stage.person()];
  const { slug } = await stage.auction(seller.row._id);
  const page = await live(ann.context, slug);
  const field = page.getByLabel("Your maximum bid");
  await page.keyboard.press("b");
  await expect(field).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(field).toHaveValue("100");
  await page.keyboard.press("ArrowUp");
  await expect(field).toHaveValue("102.50");
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("");
  await expect(field).not.toBeFocused();

  const search = page.getByRole("searchbox").first();
  await search.focus();
  await page.keyboard.press("b");
  await expect(search).toHaveValue("b");
  await search.blur();

  await page.keyboard.press("b");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("button", { name: /Bid up to/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await field.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("button", { name: /Bid up to/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("You are the highest bidder").first()).toBeVisible();

  await page.getByRole("button", { name: "Bid with the keyboard" }).click();
  await page.getByRole("switch", { name: /Single keys/ }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("switch", { name: /Single keys/ })).toHaveCount(0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("b");
  await expect(page.getByLabel("Raise your maximum")).not.toBeFocused();
});
