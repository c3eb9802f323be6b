import type { Page } from "@playwright/test";
import { expect, test } from "./stage.ts";

test("filters live in the address: they can be linked, taken off and gone back from", async ({
  stage,
  page,
}) => {
  // The count streams in after the page's own load, so its line is waited for.
  const shown = async (on: Page) => {
    const line = on.getByRole("main").getByText(/^[\d,]+ listings?$/);
    return Number((await line.innerText()).replaceAll(/\D/g, ""));
  };
  const filter = (group: string, option: RegExp) =>
    page.getByRole("group", { name: group }).getByRole("checkbox", { name: option }).first();

  // No auction among them: one that ends meanwhile would change the counts.
  await page.goto("/browse?format=FIXED_PRICE");
  const all = await shown(page);
  await filter("Category", /Phones/).click();
  await expect(page).toHaveURL(/category=phones/);
  await expect.poll(() => shown(page)).toBeLessThan(all);
  const phones = await shown(page);
  await filter("Condition", /Good/).click();
  await expect(page).toHaveURL(/condition=GOOD/);
  await expect.poll(() => shown(page)).toBeLessThan(phones);
  const both = await shown(page);

  const other = await (await stage.context()).newPage();
  await other.goto(page.url());
  await expect.poll(() => shown(other)).toBe(both);
  await expect(other.getByRole("link", { name: "Remove filter: Phones" })).toBeVisible();
  await other.getByRole("link", { name: "Remove filter: Phones" }).click();
  await expect(other).not.toHaveURL(/category/);

  await page.goBack();
  await expect(page).not.toHaveURL(/condition/);
  await expect.poll(() => shown(page)).toBe(phones);
  await page.goBack();
  await expect.poll(() => shown(page)).toBe(all);
});

test("the lowest price comes first where someone sorts by it, over pages without repeats", async ({
  page,
}) => {
  const links: string[] = [];
  const prices: number[] = [];
  for (const number of [1, 2]) {
    await page.goto(`/browse?sort=price_asc&format=FIXED_PRICE&page=${number}`);
    const tiles = page.getByRole("main").getByRole("article");
    await expect(tiles.first()).toBeVisible();
    for (const tile of await tiles.all()) {
      links.push((await tile.getByRole("link").first().getAttribute("href"))!);
      const [, price] = /\$([\d,]+(?:\.\d\d)?)/.exec(await tile.innerText())!;
      prices.push(Number(price!.replaceAll(",", "")));
    }
  }
  expect(links.length).toBeGreaterThan(30);
  expect(new Set(links).size).toBe(links.length);
  expect(prices).toEqual(prices.toSorted((a, b) => a - b));
});

test("words find what was put up a moment ago, and nonsense finds nothing", async ({
  stage,
  page,
}) => {
  const seller = await stage.person();
  const { title } = await stage.auction(seller.row._id);
  const word = title.split(" ").at(-1)!;
  await page.goto("/");
  await page.getByRole("searchbox").first().fill(`pixel ${word}`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/browse\?.*q=/);
  await expect(page.getByRole("link", { name: title }).first()).toBeVisible();
  await page.goto("/browse?q=zzqqxxnothing");
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);
});
