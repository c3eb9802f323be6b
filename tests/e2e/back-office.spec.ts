import { expect, test } from "./stage.ts";

test("a moderator finds an auction by its listing, sees who really bids, hides it and takes that back", async ({
  stage,
}) => {
  const [seller, ann] = [await stage.person(), await stage.person()];
  const { _id, slug, title } = await stage.auction(seller.row._id, { reserveCents: 30_000 });
  await stage.bid(ann, _id, 15_000);
  const { context } = await stage.person({ role: "MODERATOR" }, "admin");
  const page = await context.newPage();

  await page.goto("/auctions");
  await expect(page.getByRole("link", { name: "Running" })).toHaveAttribute("aria-current", "page");
  await page.goto("/listings");
  const search = page.getByRole("searchbox");
  await expect(async () => {
    await search.fill(title.split(" ").at(-1)!);
    await search.press("Enter");
    await expect(page).toHaveURL(/q=/, { timeout: 3_000 });
  }).toPass();
  await page
    .getByRole("main")
    .getByRole("link", { name: new RegExp(title) })
    .click();
  await expect(page).toHaveURL(new RegExp(`/listings/${_id}$`));
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("$300.00");
  await expect(page.getByText(`@${ann.row.handle}`).first()).toBeVisible();

  await page.getByRole("button", { name: "Decide", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Decide about this listing" });
  // What people have bid on cannot be sent back for changes.
  await expect(dialog.getByRole("radio")).toHaveCount(2);
  await dialog.getByRole("radio", { name: "Hide it" }).click();
  await dialog.getByLabel("What they read").fill("We look at this again.");
  await dialog.getByRole("button", { name: "Hide listing" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Held", { exact: true }).first()).toBeVisible();
  const shop = await ann.context.newPage();
  const status = async () => (await shop.goto(`/listing/${slug}`))?.status();
  await expect.poll(status, { timeout: 20_000 }).toBe(404);

  await page.getByRole("button", { name: "Take back" }).click();
  const undo = page.getByRole("dialog", { name: /^Take back/ });
  await undo.getByRole("button", { name: "Take it back" }).click();
  await expect(undo).toBeHidden();
  await expect.poll(status, { timeout: 20_000 }).toBe(200);
});

test("the back office is staff's alone, and an address that is nothing says so", async ({
  stage,
}) => {
  const member = await stage.person({}, "admin");
  const theirs = await member.context.newPage();
  for (const path of [
    "/listings",
    "/auctions",
    "/users",
    "/audit",
    `/users/${member.row.handle}`,
  ]) {
    await theirs.goto(path);
    await expect(
      theirs.getByRole("heading", { name: "This place is for moderators" }),
    ).toBeVisible();
  }
  const { context } = await stage.person({ role: "MODERATOR" }, "admin");
  const page = await context.newPage();
  for (const path of ["/users/nobody-at-all", "/listings/nothing", `/listings/${"0".repeat(24)}`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "Nothing at this address" })).toBeVisible();
  }
});
