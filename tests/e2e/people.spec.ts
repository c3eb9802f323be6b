import type { Page } from "@playwright/test";
import { expect, type Person, type Stage, test } from "./stage.ts";

async function desk(stage: Stage, role: "ADMIN" | "MODERATOR", path: string): Promise<Page> {
  const { context } = await stage.person({ role }, "admin");
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const fileOf = ({ row }: Person): string => `/users/${row.handle}`;

async function decide(page: Page, decision: string, confirm: string, words: string): Promise<void> {
  await page.getByRole("button", { name: "Decide", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Decide about/ });
  await dialog.getByRole("radio", { name: decision }).click();
  await dialog.getByLabel("What they read").fill(words);
  await dialog.getByRole("button", { name: confirm }).click();
  await expect(dialog).toBeHidden();
}

test("a suspension works at once everywhere, and taking it back does too", async ({ stage }) => {
  const [seller, ann] = [await stage.person(), await stage.person()];
  const { slug, title } = await stage.auction(seller.row._id);
  const own = await seller.context.newPage();
  await own.goto("/account/bids");
  await expect(own.getByRole("heading", { level: 1 })).toBeVisible();

  const page = await desk(stage, "MODERATOR", "/users");
  await page.getByRole("searchbox", { name: "Who" }).fill(seller.row.handle.slice(0, 8));
  await page.getByRole("searchbox", { name: "Who" }).press("Enter");
  await page.getByRole("link", { name: new RegExp(`@${seller.row.handle}`) }).click();
  await expect(page).toHaveURL(new RegExp(`${fileOf(seller)}$`));
  await decide(page, "Suspension", "Suspend", "You offered what is not yours.");
  await expect(page.getByText("Suspended", { exact: false }).first()).toBeVisible();

  // The page that was open is closed by its live line, and nobody finds the listing any more.
  await expect(own).toHaveURL(/sign-in/);
  const shop = await ann.context.newPage();
  await expect
    .poll(async () => (await shop.goto(`/listing/${slug}`))?.status(), { timeout: 20_000 })
    .toBe(404);
  await shop.goto(`/browse?q=${encodeURIComponent(title)}`);
  await expect(shop.getByRole("main").getByText("No listings")).toBeVisible();

  const decisions = page.getByRole("list", { name: "Decisions, newest first" });
  await expect(decisions).toContainText("You offered what is not yours.");
  await decisions.getByRole("button", { name: "Take back" }).click();
  const undo = page.getByRole("dialog", { name: /^Take back/ });
  await undo.getByRole("button", { name: "Take it back" }).click();
  await expect(undo).toBeHidden();
  await expect(decisions.getByText("Taken back", { exact: true })).toBeVisible();
  await expect
    .poll(async () => (await shop.goto(`/listing/${slug}`))?.status(), { timeout: 20_000 })
    .toBe(200);
});

test("a ban voids the person's bids, and who watches sees the price fall", async ({ stage }) => {
  const [seller, ann, bob] = [await stage.person(), await stage.person(), await stage.person()];
  const { slug, _id } = await stage.auction(seller.row._id, { endsInMs: 86_400_000 });
  await stage.bid(ann, _id, 15_000);
  await stage.bid(bob, _id, 20_000);
  const watching = await ann.context.newPage();
  await watching.goto(`/listing/${slug}`);
  await expect(watching.getByText("You were outbid").first()).toBeVisible();

  const page = await desk(stage, "ADMIN", fileOf(bob));
  await decide(page, "Ban", "Ban for good", "Every account of yours was a fraud.");
  await expect(page.getByText("Banned", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Decide", exact: true })).toHaveCount(0);
  await expect(watching.getByText("You are the highest bidder").first()).toBeVisible();
  await expect(watching.getByText("You were outbid")).toHaveCount(0);
});

test("an admin gives the role of a moderator, and takes it away at once", async ({ stage }) => {
  const member = await stage.person({}, "admin");
  const theirs = await member.context.newPage();
  await theirs.goto("/");
  await expect(theirs.getByRole("heading", { name: "This place is for moderators" })).toBeVisible();

  const page = await desk(stage, "ADMIN", fileOf(member));
  const giveRole = async (role: string) => {
    await page.getByRole("button", { name: `More about @${member.row.handle}` }).click();
    await page.getByRole("menuitem", { name: "Change the role" }).click();
    const dialog = page.getByRole("dialog", { name: /^Which role/ });
    await dialog.getByRole("radio", { name: role }).click();
    await dialog.getByRole("button", { name: "Set the role" }).click();
    await expect(dialog).toBeHidden();
  };
  await giveRole("Moderator");
  await theirs.reload();
  await expect(theirs.getByRole("heading", { name: "Queue" })).toBeVisible();
  await expect(theirs.getByText("Live", { exact: true })).toBeVisible({ timeout: 15_000 });

  await giveRole("Member");
  await expect(theirs).toHaveURL(/sign-in/);
  const entries = await stage.db.rows.audit_entries.find({
    entityId: member.row._id,
    action: "account.role-set",
  });
  expect(entries).toHaveLength(2);
});

test("a moderator sees an address on request, which is written down, and decides about no staff", async ({
  stage,
}) => {
  const [member, other] = [await stage.person(), await stage.person({ role: "MODERATOR" })];
  const page = await desk(stage, "MODERATOR", fileOf(member));
  await expect(page.getByText(member.row.email)).toHaveCount(0);
  await page.getByRole("button", { name: "Show the address" }).click();
  await expect(page.getByText(member.row.email)).toBeVisible();
  const seen = { entityId: member.row._id, action: "account.email-revealed" };
  expect(await stage.db.rows.audit_entries.count(seen)).toBe(1);

  await page.goto(fileOf(other));
  await expect(page.getByText("Only admins decide about moderators and admins.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Decide", exact: true })).toHaveCount(0);
});
