import { randomWord } from "@loopbid/core";
import { expect, test } from "./stage.ts";

test("someone saves a search, someone else lists what it asks for, and it is told and counted", async ({
  stage,
}) => {
  const word = randomWord(8);
  const buyer = await stage.person();
  const page = await buyer.context.newPage();
  await page.goto(`/browse?q=${word}&format=FIXED_PRICE&max=400`);
  await page.getByRole("button", { name: "Save this search" }).click();
  const dialog = page.getByRole("dialog", { name: "Save this search" });
  await expect(dialog.getByRole("textbox", { name: "Name" })).toHaveValue(
    `${word}, Fixed price, Up to $400`,
  );
  await dialog.getByRole("textbox", { name: "Name" }).fill(`A ${word} for me`);
  await dialog.getByRole("button", { name: "Save search" }).click();
  await expect(page.getByRole("button", { name: "Search saved" })).toBeVisible();

  // The same filters in another order are the same search.
  await page.goto(`/browse?max=400&format=fixed_price&q=${word.toUpperCase()}`);
  await expect(page.getByRole("button", { name: "Search saved" })).toBeVisible();

  const seller = await stage.person({ createdAt: new Date(Date.now() - 400 * 24 * 3_600_000) });
  const title = `Google Pixel 8 in ${word}`;
  const draft = await stage.draft(seller.row._id, { title, priceCents: 39_000 });
  const selling = await seller.context.newPage();
  await selling.goto(`/sell/${draft._id}`);
  await selling.getByRole("button", { name: "Publish" }).click();
  await expect(selling.getByRole("heading", { name: "It is live!" })).toBeVisible({
    timeout: 30_000,
  });

  await expect
    .poll(() => stage.db.rows.notifications.count({ userId: buyer.row._id }), { timeout: 30_000 })
    .toBe(1);
  const [note] = await stage.db.rows.notifications.find({ userId: buyer.row._id });
  expect(note).toMatchObject({
    type: "saved-search",
    values: { title, amount: "$390.00", search: `A ${word} for me` },
  });

  await page.goto("/account/searches");
  const row = page.getByRole("listitem").filter({ hasText: `A ${word} for me` });
  await expect(row.getByText("1 new")).toBeVisible();
  await expect(row.getByText("Up to $400")).toBeVisible();
  await row.getByRole("link", { name: `A ${word} for me` }).click();
  await expect(page.getByRole("article").getByText(title)).toBeVisible();

  // Looking at the results is having seen what was new.
  await expect(async () => {
    await page.goto("/account/searches");
    await expect(row.getByText(/1 match since/)).toBeVisible({ timeout: 2_000 });
    await expect(row.getByText("1 new")).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await row.getByRole("switch", { name: `Alerts for A ${word} for me` }).click();
  await expect(row.getByText(/Alerts off/)).toBeVisible();
  await row.getByRole("button", { name: `Actions for A ${word} for me` }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(page.getByRole("heading", { name: "No saved searches" })).toBeVisible();
});

test("a visitor is sent to sign in, and back to the search", async ({ page }) => {
  await page.goto("/browse?category=phones");
  const save = page.getByRole("link", { name: "Save this search" });
  await expect(save).toHaveAttribute("href", "/sign-in?next=%2Fbrowse%3Fcategory%3Dphones");
  await page.goto("/browse");
  await expect(page.getByRole("heading", { name: "All listings" })).toBeVisible();
  await expect(page.getByText("Save this search")).toHaveCount(0);
});

test("the watch list says what became of prices, and keeps what is over apart", async ({
  stage,
}) => {
  const [seller, buyer] = [await stage.person(), await stage.person()];
  const userId = buyer.row._id;
  const word = randomWord(8);
  const watch = async (title: string, priceCents: number, state: "LIVE" | "SOLD") => {
    const { _id: listingId } = await stage.auction(seller.row._id, {
      title: `${title} ${word}`,
      format: "FIXED_PRICE",
      startCents: null,
      priceCents: 20_000,
      state,
    });
    const prices = { priceCents, toldCents: priceCents };
    await stage.db.rows.watches.insertOne({ userId, listingId, ...prices, createdAt: new Date() });
  };
  await watch("Same price", 20_000, "LIVE");
  await watch("Cheaper now", 25_000, "LIVE");
  await watch("Gone", 20_000, "SOLD");
  const page = await buyer.context.newPage();
  await page.goto("/account/watching");
  await expect(page.getByText("$50 less")).toBeVisible();
  const over = page.getByRole("region", { name: "Over (1)" });
  await expect(over.getByRole("article")).toHaveText(/Gone/);
  await page.getByRole("combobox", { name: "Sort by" }).click();
  await page.getByRole("option", { name: "Biggest drop" }).click();
  await expect(page.getByRole("article").first()).toHaveText(/Cheaper now/);
  await page.getByRole("button", { name: `Stop watching Gone ${word}` }).click();
  await expect(over).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(over).toBeVisible();
});
