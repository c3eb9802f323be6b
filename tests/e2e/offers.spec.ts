import { expect, test } from "./stage.ts";

test("a buyer offers on a listing, the seller counters in the thread, the buyer accepts, and both see the sale", async ({
  stage,
}) => {
  const [seller, buyer] = [await stage.person(), await stage.person()];
  const { _id, slug, title } = await stage.auction(seller.row._id, {
    format: "FIXED_PRICE",
    startCents: null,
    durationHours: null,
    priceCents: 25_000,
    takesOffers: true,
  });

  const shop = await buyer.context.newPage();
  await shop.goto(`/listing/${slug}`);
  await shop.getByRole("button", { name: "Make an offer" }).click();
  const dialog = shop.getByRole("dialog");
  await dialog.getByRole("button", { name: "Send offer" }).click();
  await expect(dialog.getByText("Give an amount.")).toBeVisible();
  await dialog.getByRole("button", { name: "$225" }).click();
  await expect(dialog.getByText("$234.00")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Your offer" }).fill("180");
  await dialog.getByRole("button", { name: "Offer $180" }).click();
  const buyersOffer = shop.getByRole("region", { name: "Your offer: $180.00" });
  await expect(buyersOffer).toContainText("Open");
  await expect(buyersOffer.getByRole("timer")).toBeVisible();
  await expect(shop.getByRole("button", { name: "Buy now for $250.00" })).toBeVisible();

  const { _id: threadId } = (await stage.db.rows.threads.findOne({ listingId: _id }))!;
  const desk = await seller.context.newPage();
  await desk.goto(`/messages/${threadId}`);
  const received = desk.getByRole("region", { name: "The buyer’s offer: $180.00" });
  await received.getByRole("button", { name: "Counter" }).click();
  await received.getByRole("textbox", { name: "Your counter-offer" }).fill("210");
  await received.getByRole("button", { name: "Send counter-offer" }).click();
  await expect(received).toContainText("Replaced");
  await expect(desk.getByRole("region", { name: "Your counter-offer: $210.00" })).toContainText(
    "Waiting for an answer",
  );

  // Without a reload: the card on the listing follows what happens in the thread.
  const asked = shop.getByRole("region", { name: "The seller’s counter-offer: $210.00" });
  await asked.getByRole("button", { name: "Accept $210" }).click();
  await shop.getByRole("dialog").getByRole("button", { name: "Buy for $210" }).click();
  await expect(shop.getByText("It is yours").first()).toBeVisible();
  await shop.goto("/account/purchases");
  const purchase = shop.getByRole("listitem").filter({ hasText: title });
  await expect(purchase).toContainText("Agreed on an offer");
  await expect(purchase).toContainText("$210");
  await expect(desk.getByRole("region", { name: "Your counter-offer: $210.00" })).toContainText(
    "Accepted",
  );
  const order = await stage.db.rows.orders.findOne({ listingId: _id, active: true });
  expect(order).toMatchObject({ buyerId: buyer.row._id, cents: 21_000, source: "OFFER" });
});

test("a watcher takes what the seller offers to all watchers", async ({ stage }) => {
  const [seller, watcher] = [await stage.person(), await stage.person()];
  const { _id, slug } = await stage.auction(seller.row._id, {
    format: "FIXED_PRICE",
    startCents: null,
    durationHours: null,
    priceCents: 25_000,
  });
  const shop = await watcher.context.newPage();
  await shop.goto(`/listing/${slug}`);
  await shop.getByRole("button", { name: "Watch", exact: true }).click();
  // The button says so before the server does.
  await expect.poll(() => stage.db.rows.watches.count({ listingId: _id })).toBe(1);

  const desk = await seller.context.newPage();
  await desk.goto(`/listing/${slug}`);
  await desk.getByRole("button", { name: "Offer to watchers" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Your offer" }).fill("240");
  await dialog.getByRole("button", { name: "Send to all watchers" }).click();
  await expect(dialog.getByText("Offer at most $237.50.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Your offer" }).fill("200");
  await dialog.getByRole("button", { name: "Send to all watchers" }).click();
  await expect(desk.getByText("Your offer is with 1 watcher")).toBeVisible();

  await shop.reload();
  const offer = shop.getByRole("region", { name: "An offer for you" });
  await offer.getByRole("button", { name: "Take it for $200" }).click();
  await shop.getByRole("dialog").getByRole("button", { name: "Buy for $200" }).click();
  await expect(shop.getByText("It is yours").first()).toBeVisible();
  const order = await stage.db.rows.orders.findOne({ listingId: _id, active: true });
  expect(order).toMatchObject({ buyerId: watcher.row._id, cents: 20_000, source: "OFFER" });
});
