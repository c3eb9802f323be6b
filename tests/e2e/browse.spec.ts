import { expect, test } from "./stage.ts";

test("filters live in the address: they can be linked, removed and gone back from", async ({
  page,
}) => {
  await page.goto("/browse?category=phones&sort=price_asc");
  await expect(page.getByRole("article").or(page.getByRole("listitem")).first()).toBeVisible();
  const prices = async () =>
    (await page.locator("main").innerText()).match(/\$[\d,]+(?:\.\d\d)?/g)?.length ?? 0;
  expect(await prices()).toBeGreaterThan(3);
  await page.goto("/browse?category=phones&condition=PREMIUM");
  await page.goto("/browse?category=phones");
  await page.goBack();
  await expect(page).toHaveURL(/condition=PREMIUM/);
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
