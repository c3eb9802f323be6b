import { randomWord } from "@loopbid/core";
import type { FraudRulesRow } from "@loopbid/db";
import type { Page } from "@playwright/test";
import { expect, type Stage, test } from "./stage.ts";

/** Held for its telephone number alone; what the text model makes of it adds up to less than a hold. */
const CALL = "Works well and is clean, with its box. Call me at 512-555-0146 for everything else.";

const active = async (stage: Stage): Promise<FraudRulesRow> =>
  (await stage.db.rows.fraud_rules.findOne({ state: "ACTIVE" }))!;

async function lab(stage: Stage, role: "ADMIN" | "MODERATOR" = "ADMIN"): Promise<Page> {
  const { context } = await stage.person({ role }, "admin");
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: "Rules" }).click();
  await expect(page.getByRole("heading", { name: "Rule lab" })).toBeVisible();
  // The first back-test has come back.
  await expect(page.getByText(/checks have a decision/).first()).toBeVisible();
  return page;
}

async function press(page: Page, slider: string, key: string, times: number): Promise<void> {
  await page.getByRole("slider", { name: slider }).focus();
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
}

/** Types the number of the version, without which the dialog promotes nothing. */
async function confirm(page: Page, button: RegExp, number: number): Promise<void> {
  const dialog = page.getByRole("dialog", { name: `version ${number}?` });
  await expect(dialog.getByRole("table")).toBeVisible();
  await expect(dialog.getByRole("button", { name: button })).toBeDisabled();
  await dialog.getByLabel(`Type ${number} to confirm`).fill(String(number));
  await dialog.getByRole("button", { name: button }).click();
  await expect(dialog).toBeHidden();
}

/** What a new listing becomes. */
async function publish(stage: Stage): Promise<string> {
  const { row, context } = await stage.person();
  const title = `Sony camera ${randomWord(8)}`;
  const words = Array.from({ length: 8 }, () => randomWord(6)).join(" ");
  const draft = await stage.draft(row._id, { title, description: `${CALL} ${words}` });
  const seller = await context.newPage();
  await seller.goto(`/sell/${draft._id}`);
  await seller.getByRole("button", { name: "Publish" }).click();
  await expect(async () => {
    const now = await stage.db.rows.listings.findOne({ _id: draft._id });
    expect(["LIVE", "HELD", "REMOVED"]).toContain(now?.state);
  }).toPass({ timeout: 30_000 });
  const check = (await stage.db.rows.fraud_checks.findOne({ listingId: draft._id }))!;
  return `${check.verdict} by ${check.weightsVersion}`;
}

test("an admin saves milder rules, promotes them, the next check follows, and rolls back", async ({
  stage,
}) => {
  const before = await active(stage);
  const page = await lab(stage);
  try {
    expect(await publish(stage)).toBe(`REVIEW by rules@${before.number}`);

    await press(page, "Weight of Contact details", "Home", 1);
    await press(page, "Weight of Deal outside Loopbid", "Home", 1);
    await press(page, "Score from which a listing is held", "PageUp", 3);
    await expect(page.getByText(/\d+ freed/)).toBeVisible();
    await page.getByRole("button", { name: "Save as new" }).click();
    const name = `Milder ${randomWord(6)}`;
    const dialog = page.getByRole("dialog", { name: "Save a new version" });
    await dialog.getByLabel("Name").fill(name);
    await expect(dialog.getByText(/Contact details: \d+ → 0/)).toBeVisible();
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { name })).toBeVisible();
    const made = (await stage.db.rows.fraud_rules.findOne({ name }))!;
    expect(made).toMatchObject({ state: "DRAFT", parentNumber: before.number });

    await page.getByRole("tab", { name: "Compare" }).click();
    await expect(page.getByText("Held listings over time")).toBeVisible();
    await page.getByRole("button", { name: "Promote" }).click();
    await confirm(page, /^Promote version/, made.number);
    await expect(page.getByRole("article").getByText("Active", { exact: true })).toBeVisible();
    // Workers look every two seconds.
    await expect(async () => {
      expect(await publish(stage)).toBe(`CLEAR by rules@${made.number}`);
    }).toPass({ timeout: 60_000 });

    await page
      .getByRole("button", { name: new RegExp(`Version ${before.number}\\b`) })
      .first()
      .click();
    await page.getByRole("button", { name: "Roll back to this" }).click();
    await confirm(page, /^Roll back to version/, before.number);
    await expect(page.getByRole("article").getByText("Active", { exact: true })).toBeVisible();
    expect((await active(stage)).number).toBe(before.number);
  } finally {
    // Other tests are about the rules that were active before.
    const { fraud_rules: rules } = stage.db.rows;
    const left = await active(stage);
    if (left.number !== before.number) {
      await rules.updateOne({ _id: left._id }, { $set: { state: "RETIRED" } });
      await rules.updateOne({ _id: before._id }, { $set: { state: "ACTIVE" } });
    }
  }
});

test("a moderator tries settings, and cannot change what judges", async ({ stage }) => {
  const before = await active(stage);
  const page = await lab(stage, "MODERATOR");
  await press(page, "Weight of Price", "Home", 1);
  await expect(page.getByText("0, was 80")).toBeVisible();
  await expect(page.getByText("Only admins save and promote.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save as new" })).toHaveCount(0);
  const answer = await page.request.post("/api/trpc/rules.promote", {
    data: { number: before.number, replaces: before.number, confirm: before.number },
    headers: { origin: process.env["E2E_ADMIN_URL"]! },
  });
  expect(answer.status()).toBe(403);
});

test("nobody but staff opens the rule lab", async ({ stage }) => {
  const { context } = await stage.person({}, "admin");
  const page = await context.newPage();
  await page.goto("/rules");
  await expect(page.getByRole("heading", { name: "Rule lab" })).toHaveCount(0);
  const answer = await context.request.get("/api/trpc/rules.list");
  expect(answer.status()).toBe(403);
});
