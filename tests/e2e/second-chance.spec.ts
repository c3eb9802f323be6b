import { linkInMail } from "./mailbox.ts";
import { expect, test } from "./stage.ts";

test("a winner who does not pay loses the sale, and the second bidder takes it", async ({
  stage,
  page,
}) => {
  const [seller, ann, bob] = [await stage.person(), await stage.person(), await stage.person()];
  const { slug, title, _id } = await stage.auction(seller.row._id, { secondChance: true });
  await stage.bid(bob, _id, 15_000);
  await stage.bid(ann, _id, 20_000);
  const order = await stage.sell(_id);
  expect(order).toMatchObject({ buyerId: ann.row._id, cents: 15_250 });

  const annPage = await ann.context.newPage();
  await annPage.goto("/account/purchases");
  await expect(annPage.getByText("Waiting for your payment")).toBeVisible();
  await stage.lapse(order);
  await annPage.reload();
  await expect(annPage.getByText("Cancelled: not paid in time")).toBeVisible();
  await annPage.goto("/account/settings");
  await expect(annPage.getByText("1 strike", { exact: true })).toBeVisible();

  const sellerPage = await seller.context.newPage();
  await sellerPage.goto(`/listing/${slug}`);
  await expect(sellerPage.getByText("Second chance offered")).toBeVisible();

  // What the mail's button leads to is the listing, with the offer on it.
  const bobPage = await bob.context.newPage();
  await bobPage.goto(await linkInMail(page, bob.row.email, "See the offer"));
  await expect(bobPage).toHaveURL(new RegExp(slug));
  await expect(bobPage.getByText("You were not the highest bidder")).toHaveCount(0);
  await bobPage.goto("/account/purchases");
  await bobPage.getByRole("button", { name: "Take it for $150" }).click();
  await bobPage.getByRole("dialog").getByRole("button", { name: "Take it for $150" }).click();
  await expect(bobPage.getByRole("listitem").filter({ hasText: title })).toContainText(
    "Waiting for your payment",
  );
  await expect(bobPage.getByText("A second chance")).toHaveCount(0);
  const sale = await stage.db.rows.orders.findOne({ listingId: _id, active: true });
  expect(sale).toMatchObject({ buyerId: bob.row._id, cents: 15_000, source: "SECOND_CHANCE" });
  await sellerPage.reload();
  await expect(sellerPage.getByText("Sold, not paid yet")).toBeVisible();
});

test("a seller offers by hand, is turned down, and lists the item again", async ({ stage }) => {
  const [seller, ann, bob] = [await stage.person(), await stage.person(), await stage.person()];
  const { slug, title, _id } = await stage.auction(seller.row._id);
  await stage.bid(bob, _id, 15_000);
  await stage.bid(ann, _id, 20_000);
  await stage.lapse(await stage.sell(_id));

  const sellerPage = await seller.context.newPage();
  await sellerPage.goto(`/listing/${slug}`);
  await expect(sellerPage.getByText("Your buyer did not pay")).toBeVisible();
  await sellerPage.getByRole("button", { name: "Offer it for $150" }).click();
  await expect(sellerPage.getByText("Second chance offered")).toBeVisible();

  const bobPage = await bob.context.newPage();
  await bobPage.goto(`/listing/${slug}`);
  await bobPage.getByRole("button", { name: "No, thanks" }).click();
  await expect(bobPage.getByText("You declined the second chance.")).toBeVisible();

  await sellerPage.reload();
  await expect(sellerPage.getByText("nobody left to offer it to")).toBeVisible();
  await sellerPage.getByRole("button", { name: "List it again" }).click();
  await expect(sellerPage).toHaveURL(/\/sell\/[0-9a-f]{24}$/);
  await expect(sellerPage.getByRole("textbox", { name: "Title" })).toHaveValue(title);
});
