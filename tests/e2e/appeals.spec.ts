import { randomWord } from "@loopbid/core";
import type { Page } from "@playwright/test";
import { expect, type Stage, test } from "./stage.ts";

const WORDS = "The photos show another seller's camera.";
const PLEA = "I took these photos myself this morning, and I can send the originals.";
const ANSWER = "We compared the originals: the photos are yours, and we are sorry.";

async function desk(stage: Stage, address: string): Promise<{ page: Page; handle: string }> {
  const { row, context } = await stage.person({ role: "MODERATOR" }, "admin");
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByText("Live", { exact: true })).toBeVisible({ timeout: 15_000 });
  return { page, handle: row.handle };
}
const row = (page: Page, title: string) => page.getByRole("button", { name: new RegExp(title) });

test("a case from report to appeal: one moderator removes, the seller appeals, another puts it back", async ({
  stage,
}) => {
  test.slow();
  const seller = await stage.person();
  const title = `Sony camera ${randomWord(8)}`;
  const listing = await stage.auction(seller.row._id, {
    title,
    format: "FIXED_PRICE",
    startCents: null,
    durationHours: null,
  });

  const reporter = await stage.person();
  const shop = await reporter.context.newPage();
  await shop.goto(`/listing/${listing.slug}`);
  await shop.getByRole("button", { name: "Report listing" }).click();
  const form = shop.getByRole("dialog", { name: "Report this listing" });
  await form.getByText("It is a counterfeit").click();
  await form.getByRole("textbox").fill("I have seen these photos elsewhere.");
  await form.getByRole("button", { name: "Send the report" }).click();
  await expect(shop.getByText("Thank you. Our moderators look at it.")).toBeVisible();

  const ada = await desk(stage, "/?kind=REPORT");
  await row(ada.page, title).click();
  await expect(ada.page.getByText("I have seen these photos elsewhere.")).toBeVisible();
  await ada.page.getByRole("button", { name: /^Remove/ }).click();
  const removal = ada.page.getByRole("dialog");
  await removal.getByLabel("Statement").fill(WORDS);
  await removal.getByRole("button", { name: /Remove/ }).click();
  await expect(row(ada.page, title)).toHaveCount(0);

  const own = await seller.context.newPage();
  await own.goto("/account/decisions");
  const decision = own.getByRole("region", { name: `${title} was removed` });
  await expect(decision).toContainText(WORDS);
  await expect(decision).toContainText("by a moderator");
  await decision.getByRole("button", { name: "Appeal this decision" }).click();
  await decision.getByLabel("Why is this decision wrong?").fill("Wrong.");
  await decision.getByRole("button", { name: "Send the appeal" }).click();
  await expect(decision.getByText("Write at least 20 characters.")).toBeVisible();
  await decision.getByLabel("Why is this decision wrong?").fill(PLEA);
  await decision.getByRole("button", { name: "Send the appeal" }).click();
  await expect(decision.getByText("Appeal open")).toBeVisible();

  // Who made the decision sees the appeal and cannot answer it.
  await ada.page.goto("/?kind=APPEAL");
  await row(ada.page, title).click();
  await expect(ada.page.getByText(PLEA)).toBeVisible();
  await expect(ada.page.getByText("You made this decision")).toBeVisible();
  await expect(ada.page.getByRole("button", { name: "Reverse" })).toBeDisabled();

  const bo = await desk(stage, "/?kind=APPEAL");
  await row(bo.page, title).click();
  await expect(bo.page.getByText(PLEA)).toBeVisible();
  await expect(bo.page.getByText(`by @${ada.handle}`, { exact: false }).first()).toBeVisible();
  await expect(bo.page.getByRole("button", { name: "Reverse" })).toBeEnabled();
  await bo.page.keyboard.press("r");
  const answer = bo.page.getByRole("dialog");
  await answer.getByLabel("Answer to the person").fill(ANSWER);
  await answer.getByRole("button", { name: "Reverse" }).click();
  await expect(bo.page.getByText("Reversed. The person is told.").first()).toBeVisible();
  await expect(row(ada.page, title)).toHaveCount(0, { timeout: 10_000 });

  await own.reload();
  await expect(decision.getByText("Reversed on appeal")).toBeVisible();
  await expect(decision).toContainText(ANSWER);
  const stored = await stage.db.rows.listings.findOne({ _id: listing._id });
  expect(stored?.state).toBe("LIVE");
  await shop.goto(`/listing/${listing.slug}`);
  await expect(shop.getByRole("heading", { name: title })).toBeVisible();
});

test("somebody who is suspended reads why and appeals by the mail's link, without signing in", async ({
  stage,
}) => {
  const person = await stage.person();
  const ada = await stage.person({ role: "MODERATOR" }, "admin");
  const answer = await ada.context.request.post("/api/trpc/decision.person", {
    data: {
      userId: person.row._id,
      decision: "SUSPEND",
      ground: "harassment",
      text: "You insulted three buyers in one evening.",
      endsAt: null,
    },
  });
  expect(answer.ok()).toBe(true);
  const statement = await stage.db.rows.statements.findOne({ personId: person.row._id });
  const page = await (await stage.context()).newPage();
  await page.goto(`/appeal?k=${statement!.appealKey}`);
  await expect(page.getByRole("heading", { name: "Your account was suspended" })).toBeVisible();
  await expect(page.getByText("You insulted three buyers in one evening.")).toBeVisible();
  await page.getByRole("button", { name: "Appeal this decision" }).click();
  await page.getByLabel("Why is this decision wrong?").fill("That was my brother at my laptop.");
  await page.getByRole("button", { name: "Send the appeal" }).click();
  await expect(page.getByText("Appeal open")).toBeVisible();
  await page.goto(`/appeal?k=${"x".repeat(43)}`);
  await expect(page.getByRole("heading", { name: "This link does not work" })).toBeVisible();
});
