import { randomWord } from "@loopbid/core";
import type { ListingRow } from "@loopbid/db";
import { readEvidence, TEXT_LABELS } from "@loopbid/validators";
import type { Page } from "@playwright/test";
import { expect, type Stage, test } from "./stage.ts";

/** Texts that a person has to see. Each test has its own: what was approved once makes the next a copy. */
const SUSPICIOUS = {
  approved:
    "Works well, with its box and charger. Write to me on WhatsApp at +1 512 555 0143, and we agree on the price between us.",
  removed:
    "Barely used and kept in its bag. Message me on Telegram at robin_sells, I answer there and not here.",
  labelled:
    "Three lenses come along and the shutter count is low. I would rather sell it privately, so send an email to robin.sells@example.com and pay me there without the fees.",
};

/** Published by its seller in the shop and held by the check. */
async function heldListing(
  stage: Stage,
  description: string,
): Promise<{ seller: Page; listing: ListingRow }> {
  const { row, context } = await stage.person();
  const draft = await stage.draft(row._id, {
    title: `Sony camera ${randomWord(8)}`,
    description,
  });
  const seller = await context.newPage();
  await seller.goto(`/sell/${draft._id}`);
  await seller.getByRole("button", { name: "Publish" }).click();
  await expect(seller.getByRole("heading", { name: "On hold" })).toBeVisible({ timeout: 30_000 });
  // Two days of waiting bring it to the head of the queue, before what the seed made.
  const pendingSince = new Date(Date.now() - 3 * 24 * 3_600_000);
  await stage.db.rows.listings.updateOne({ _id: draft._id }, { $set: { pendingSince } });
  await stage.db.rows.fraud_checks.updateOne({ listingId: draft._id }, { $set: { score: 1 } });
  const listing = (await stage.db.rows.listings.findOne({ _id: draft._id }))!;
  expect(listing.state).toBe("HELD");
  return { seller, listing };
}

function passagesOf(evidence: string): string[] {
  const read = readEvidence(evidence);
  return read?.kind === "text" ? read.phrases.map(({ phrase }) => phrase) : [];
}

async function review(stage: Stage, title: string): Promise<Page> {
  const { context } = await stage.person({ role: "MODERATOR" }, "admin");
  const page = await context.newPage();
  await page.goto("/");
  await page
    .getByRole("button", { name: new RegExp(title) })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: title }).first()).toBeVisible();
  return page;
}

test("a suspicious listing is held, nobody finds it, a moderator approves it, and it appears", async ({
  stage,
  page: visitor,
}) => {
  const { seller, listing } = await heldListing(stage, SUSPICIOUS.approved);
  await expect(seller.getByText("What the check said")).toBeVisible();
  await visitor.goto(`/listing/${listing.slug}`);
  await expect(visitor.getByRole("heading", { name: listing.title })).toHaveCount(0);

  const admin = await review(stage, listing.title);
  await expect(admin.getByText(/WhatsApp/).first()).toBeVisible();
  await admin.getByRole("button", { name: /^Approve(?! with)/ }).click();
  // It scores 1: what the check would have removed is asked about once more.
  await admin
    .getByRole("dialog")
    .getByRole("button", { name: /Approve/ })
    .click();
  await expect(async () => {
    const now = await stage.db.rows.listings.findOne({ _id: listing._id });
    expect(now?.state).toBe("LIVE");
  }).toPass();
  await visitor.goto(`/listing/${listing.slug}`);
  await expect(visitor.getByRole("heading", { name: listing.title })).toBeVisible();
  const actions = await stage.db.rows.moderation_actions.find({ listingId: listing._id });
  expect(actions).toMatchObject([{ decision: "APPROVE" }]);
});

test("a moderator removes a held listing with a reason, and the seller reads it", async ({
  stage,
}) => {
  const { seller, listing } = await heldListing(stage, SUSPICIOUS.removed);
  const admin = await review(stage, listing.title);
  await admin.getByRole("button", { name: "Remove" }).click();
  const dialog = admin.getByRole("dialog");
  const statement = "Please keep payment and contact on Loopbid.";
  await dialog.getByRole("textbox").fill(statement);
  await dialog
    .getByRole("button", { name: /Remove/ })
    .last()
    .click();
  await expect(async () => {
    const now = await stage.db.rows.listings.findOne({ _id: listing._id });
    expect(now).toMatchObject({ state: "REMOVED", notice: statement });
  }).toPass();
  await seller.goto("/account/listings?state=REMOVED");
  await expect(seller.getByText(listing.title).first()).toBeVisible();
});

test("a flagged listing shows the passages that carry each label, and the moderator corrects the labels", async ({
  stage,
}) => {
  const { listing } = await heldListing(stage, SUSPICIOUS.labelled);
  const check = (await stage.db.rows.fraud_checks.findOne({ listingId: listing._id }))!;
  const label = check.signals.find(
    ({ key, evidence }) => key.startsWith("text.") && passagesOf(evidence).length > 0,
  )!;
  const [passage = ""] = passagesOf(label.evidence);
  const admin = await review(stage, listing.title);

  const row = admin.locator(`[id="signal-${label.key}"]`);
  await expect(row.getByRole("heading")).toBeVisible();
  await expect(row.getByText(passage).first()).toBeVisible();
  const marks = admin.locator(`mark a[data-passage~="${label.key}"]`);
  await expect(marks.first()).toBeVisible();
  const marked = (await marks.allInnerTexts()).join(" ");
  expect(passage).toContain(marked.split(/\s+/).slice(0, 3).join(" "));
  // A passage leads to the row of its signal, by keyboard too.
  await marks.first().focus();
  await admin.keyboard.press("Enter");
  await expect(admin.locator("li:focus")).toHaveAttribute("id", /^signal-/);
  await expect(admin.getByText(check.modelVersion).first()).toBeVisible();

  await admin.keyboard.press("r");
  const dialog = admin.getByRole("dialog");
  const chips = dialog.getByRole("group", { name: "What is it?" });
  const likely = check.signals
    .filter(({ key, score }) => key.startsWith("text.") && score >= 0.5)
    .map(({ key }) => key.slice("text.".length));
  await expect(chips.getByRole("checkbox", { checked: true })).toHaveCount(likely.length);
  await chips.getByRole("checkbox", { name: "Spam" }).focus();
  await admin.keyboard.press("Space");
  await dialog.getByRole("textbox").fill("Please keep payment and contact on Loopbid.");
  await admin.keyboard.press("Control+Enter");
  await expect(async () => {
    const [action] = await stage.db.rows.moderation_actions.find({ listingId: listing._id });
    expect(action).toMatchObject({ decision: "REMOVE" });
    expect([...action!.labels].sort()).toEqual([...likely, "spam"].sort());
  }).toPass();
});

test("a moderator tries a text: it is scored, and its passages are marked", async ({ stage }) => {
  const { context } = await stage.person({ role: "MODERATOR" }, "admin");
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: "Try a text" }).click();
  await expect(page).toHaveURL(/\/assess$/);
  await expect(page.getByText("No text yet")).toBeVisible();
  await page.getByRole("button", { name: "Check the text" }).click();
  await expect(page.getByText("Give a text to read.")).toBeVisible();

  await page.getByLabel("Title").fill("Sony camera, sealed");
  await page.getByRole("textbox", { name: "Text" }).fill(SUSPICIOUS.labelled);
  await page.keyboard.press("Control+Enter");
  const score = page.getByRole("region", { name: "Score of the text alone" });
  await expect(score.getByText(/^(Held|Removed)$/)).toBeVisible({ timeout: 60_000 });
  const read = page.getByRole("region", { name: "What it read" });
  await expect(read.locator("mark").first()).toBeVisible();
  const bars = page.getByRole("region", { name: "How sure the model is" });
  await expect(bars.getByRole("listitem")).toHaveCount(TEXT_LABELS.length);
});

test("nobody but staff tries a text", async ({ stage }) => {
  const { context } = await stage.person({}, "admin");
  const page = await context.newPage();
  await page.goto("/assess");
  await expect(page.getByRole("button", { name: "Check the text" })).toHaveCount(0);
  const answer = await context.request.post("/api/trpc/fraud.assess", {
    data: { title: "", description: SUSPICIOUS.labelled, categorySlug: null },
    headers: { origin: process.env["E2E_ADMIN_URL"]! },
  });
  expect(answer.status()).toBe(403);
});

test("the admin app is closed to everyone but staff, and a shop session does not open it", async ({
  stage,
  browser,
}) => {
  const stranger = await browser.newContext({ baseURL: process.env["E2E_ADMIN_URL"]! });
  const page = await stranger.newPage();
  await page.goto("/");
  await expect(page).toHaveURL(/sign-in/);
  await stranger.close();
  const { context } = await stage.person({}, "admin");
  const user = await context.newPage();
  await user.goto("/");
  await expect(user.getByRole("button", { name: "Approve" })).toHaveCount(0);
});
