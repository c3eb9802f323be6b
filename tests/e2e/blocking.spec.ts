import { expect, test } from "./stage.ts";

test("a seller blocks a bidder from the bid's line and lifts it in the settings", async ({
  stage,
}) => {
  const [seller, ann] = [await stage.person(), await stage.person()];
  const { slug, title, _id } = await stage.auction(seller.row._id);
  await stage.bid(ann, _id, 15_000);

  const sellerPage = await seller.context.newPage();
  await sellerPage.goto(`/listing/${slug}`);
  await sellerPage.getByRole("button", { name: /^About / }).click();
  // An hour before the end it is too late to cancel bids, so that is not offered.
  await expect(sellerPage.getByRole("menuitem")).toHaveCount(1);
  await sellerPage.getByRole("menuitem", { name: "Block this bidder" }).click();
  await sellerPage.getByRole("dialog").getByRole("button", { name: "Block this bidder" }).click();
  await expect(sellerPage.getByText(/^Blocked\./).first()).toBeVisible();

  const annPage = await ann.context.newPage();
  await annPage.goto(`/listing/${slug}`);
  const raise = async (amount: string) => {
    await expect(annPage.getByTestId("connection").first()).toHaveAttribute("data-state", "live");
    await annPage.getByLabel("Raise your maximum").fill(amount);
    await annPage.getByRole("button", { name: "Raise maximum" }).click();
    const dialog = annPage.getByRole("dialog");
    await dialog.getByRole("button", { name: /Bid up to/ }).click();
  };
  await raise("200");
  await expect(
    annPage.getByText("You cannot bid on or buy what this seller offers.").first(),
  ).toBeVisible();
  expect(await stage.db.rows.auctions.findOne({ _id })).toMatchObject({ seq: 1 });

  await sellerPage.goto("/account/settings");
  const blocked = sellerPage.getByRole("listitem").filter({ hasText: `Met at ${title}` });
  await blocked.getByRole("button", { name: /^Unblock/ }).click();
  await expect(sellerPage.getByText("You block nobody.")).toBeVisible();

  await annPage.reload();
  await raise("200");
  await expect(annPage.getByText("Your maximum is $200.00.").first()).toBeVisible();
});

test("a seller cancels all bids of a bidder, and everyone sees the price fall", async ({
  stage,
}) => {
  const [seller, ann, bob] = [await stage.person(), await stage.person(), await stage.person()];
  const { slug, _id } = await stage.auction(seller.row._id, { endsInMs: 86_400_000 });
  await stage.bid(ann, _id, 15_000);
  await stage.bid(bob, _id, 20_000);
  const annPage = await ann.context.newPage();
  await annPage.goto(`/listing/${slug}`);
  await expect(annPage.getByText("You were outbid").first()).toBeVisible();

  const sellerPage = await seller.context.newPage();
  await sellerPage.goto(`/listing/${slug}`);
  await sellerPage
    .getByRole("listitem")
    .filter({ hasText: "$152.50" })
    .getByRole("button", { name: /^About / })
    .click();
  await sellerPage.getByRole("menuitem", { name: /they asked for it/ }).click();
  await sellerPage.getByRole("dialog").getByRole("button", { name: "Cancel the bids" }).click();
  await expect(sellerPage.getByText("The bids are cancelled.").first()).toBeVisible();
  await expect(annPage.getByText("You are the highest bidder").first()).toBeVisible();
  expect(await stage.db.rows.auctions.findOne({ _id })).toMatchObject({
    leaderId: ann.row._id,
    priceCents: 10_000,
  });
});
