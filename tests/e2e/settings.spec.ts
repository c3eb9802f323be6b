import type { Page } from "@playwright/test";
import { expect, type Stage, test } from "./stage.ts";

async function open(stage: Stage, role: "ADMIN" | "MODERATOR", path: string): Promise<Page> {
  const { context } = await stage.person({ role }, "admin");
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

test("an admin publishes another fee with its reason, sellers read it, and it is rolled back", async ({
  stage,
}) => {
  const page = await open(stage, "ADMIN", "/settings");
  const version = page.getByRole("article");
  await expect(version.getByText("In force", { exact: true }).first()).toBeVisible();
  await expect(page.getByLabel("Share")).toHaveValue(/^\d/);
  const heading = await version.getByRole("heading", { level: 2 }).innerText();
  const before = Number(/\d+/.exec(heading)![0]);
  const share = page.getByLabel("Share");
  const was = Number(await share.inputValue());

  // What is typed counts once the browser has taken over the server's markup.
  const save = page.getByRole("button", { name: "Save as draft" });
  await expect(async () => {
    await share.fill(String(was));
    await share.fill(String(was + 1));
    await expect(save).toBeEnabled({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByRole("region", { name: "Fees of some sales" })).toBeVisible();
  await save.click();
  await expect(version.getByText("Draft", { exact: true })).toBeVisible();
  await version.getByRole("button", { name: "Publish" }).click();
  // A notice in the corner is a dialog too.
  const dialog = page.getByRole("dialog", { name: /Publish|Roll back/ });
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect(dialog.getByText("Say in a few words why.")).toBeVisible();
  await dialog.getByLabel("Reason").fill("A season with more work for everyone.");
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect(dialog).toBeHidden();
  const active = () => stage.db.rows.market_settings.findOne({ state: "ACTIVE" });
  await expect.poll(async () => (await active())?.feeBasisPoints).toBe((was + 1) * 100);

  const seller = await stage.person();
  const draft = await stage.draft(seller.row._id);
  const form = await seller.context.newPage();
  await expect(async () => {
    await form.goto(`/sell/${draft._id}`);
    const fee = form.getByText(`Loopbid keeps ${was + 1}% of a sale`);
    await expect(fee).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });

  await page
    .getByRole("list", { name: "Versions, newest first" })
    .getByRole("button", { name: new RegExp(`^Version ${before}\\b`) })
    .click();
  await version.getByRole("button", { name: "Roll back to this" }).click();
  await dialog.getByLabel("Reason").fill("It was only for the test.");
  await dialog.getByRole("button", { name: "Roll back to this" }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await active())?.number).toBe(before);
});

test("a moderator reads settings and the catalogue, and changes neither", async ({ stage }) => {
  const page = await open(stage, "MODERATOR", "/settings");
  await expect(page.getByText("You can read these settings.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save as draft" })).toHaveCount(0);
  await page.goto("/catalogue");
  await expect(page.getByRole("button", { name: "Add a device" })).toHaveCount(0);
  const answer = await page.request.post("/api/trpc/settings.setFeature", {
    data: { name: "buy-now", version: 0, percentage: 0, reason: "Not mine to do." },
    headers: { origin: process.env["E2E_ADMIN_URL"]! },
  });
  expect(answer.status()).toBe(403);
});

test("jobs are for admins: others are refused, and what an admin does is written down", async ({
  stage,
}) => {
  const stranger = await stage.context({ baseURL: process.env["E2E_ADMIN_URL"]! });
  const outside = await stranger.newPage();
  await outside.goto("/jobs/board");
  await expect(outside).toHaveURL(/\/sign-in/);

  const moderator = await open(stage, "MODERATOR", "/jobs/board/queue/mail");
  await expect(moderator.getByRole("heading", { name: "Only admins come in here" })).toBeVisible();

  const { row, context } = await stage.person({ role: "ADMIN" }, "admin");
  const page = await context.newPage();
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto("/jobs");
  await page.getByRole("link", { name: "Open the board" }).click();
  for (const queue of ["analytics", "auction", "chat", "fraud", "mail", "notification", "outbox"])
    await expect(page.getByRole("link", { name: queue }).first()).toBeVisible();
  expect(refused).toEqual([]);

  const put = (path: string) =>
    page.evaluate((url) => fetch(url, { method: "PUT" }).then(({ status }) => status), path);
  expect(await put("/jobs/board/api/queues/analytics/resume")).toBeLessThan(300);
  expect(await put("/jobs/board/api/queues/analytics/obliterate")).toBe(403);
  const lines = await stage.db.rows.audit_entries.find({ actorId: row._id });
  expect(lines.map(({ action, entityId }) => ({ action, entityId }))).toEqual([
    { action: "jobs.resume", entityId: "analytics" },
  ]);
});
