import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, type Stage, test } from "./stage.ts";

async function open(stage: Stage, role: "MODERATOR" | "ADMIN"): Promise<Page> {
  const { context } = await stage.person({ role }, "admin");
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: "Analytics" }).click();
  await expect(page.getByRole("heading", { name: "Analytics", level: 1 })).toBeVisible();
  // The first roll-up may still be under way; the page looks again by itself.
  await expect(page.getByText("Sales value", { exact: true })).toBeVisible({ timeout: 90_000 });
  return page;
}

test("a moderator reads a range as charts and, by the keyboard, as a table; what happens now is live", async ({
  stage,
}) => {
  const page = await open(stage, "MODERATOR");
  const live = page.getByRole("region", { name: "Right now" });
  await expect(live.getByText(/\d+ web, \d+ admin, [1-9]\d* socket, [1-9]\d* worker/)).toBeVisible({
    timeout: 30_000,
  });

  await page.getByRole("button", { name: "7 days" }).click();
  await expect(page).toHaveURL(/range=7d/);
  const chart = page.getByRole("region", { name: "Trade" }).getByRole("application").first();
  await expect(chart).toBeVisible();

  const toggle = page.getByRole("button", { name: "Bids and offers: Show as a table" });
  await toggle.focus();
  await page.keyboard.press("Enter");
  const table = page.getByRole("table", { name: "Bids and offers" });
  await expect(table.getByRole("row")).toHaveCount(1 + 7 * 24);

  await page.reload();
  await expect(page.getByRole("button", { name: "7 days" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("own days are asked for in the calendar, and days the wrong way round are refused there", async ({
  stage,
}) => {
  const page = await open(stage, "MODERATOR");
  await page.getByRole("button", { name: "Custom" }).click();
  const today = new Date().toISOString().slice(0, 10);
  await page.getByLabel("From", { exact: true }).fill(today);
  await page.getByLabel("To, this day included").fill("2026-01-01");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("Give two days")).toBeVisible();
  await page.getByLabel("To, this day included").fill(today);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`from=${today}&to=${today}`));
  await expect(page.getByText("an hour, mean")).toBeVisible();
});

test("an admin takes the figures along as CSV; a moderator may not", async ({ stage }) => {
  const admin = await open(stage, "ADMIN");
  const coming = admin.waitForEvent("download");
  await admin.getByRole("link", { name: "Export CSV" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^loopbid-.*-by-day\.csv$/);
  const [head, ...lines] = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  expect(head).toMatch(/^start,published,sold,/);
  expect(lines).toHaveLength(30);

  const moderator = await open(stage, "MODERATOR");
  await expect(moderator.getByRole("link", { name: "Export CSV" })).toHaveCount(0);
  const address = "/analytics/export?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z";
  const refused = await moderator.request.get(address);
  expect(refused.status()).toBe(403);
  expect((await admin.request.get("/analytics/export?from=x")).status()).toBe(400);
});
