import { randomWord } from "@loopbid/core";
import { linkInMail } from "./mailbox.ts";
import { expect, test } from "./stage.ts";

test("someone signs up, confirms by mail, signs in and signs out", async ({ page }) => {
  const handle = `new${randomWord(8)}`;
  const email = `${handle}@example.test`;
  await page.goto("/sign-up");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Your name").fill("Nora Newcomer");
  await page.getByLabel("Handle").fill(handle);
  await page.getByLabel("Password", { exact: true }).fill("three quiet lamps");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();

  await page.goto(await linkInMail(page, email, "Confirm my address"));
  await expect(page.getByText("Your address is confirmed")).toBeVisible();

  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("wrong password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("do not match")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill("three quiet lamps");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto("/account/settings");
  await expect(page.getByText(email).first()).toBeVisible();
});

test("signing out everywhere shows in another browser at once, by itself", async ({ stage }) => {
  const person = await stage.person();
  const other = await stage.context();
  await other.addCookies(await person.context.cookies());
  const [here, there] = [await person.context.newPage(), await other.newPage()];
  await there.goto("/account/bids");
  await expect(there).toHaveURL(/account\/bids/);
  await here.goto("/account/settings");
  await here.getByRole("button", { name: "Sign out everywhere" }).click();
  const dialog = here.getByRole("dialog");
  await dialog.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(async () => {
    const user = await stage.db.rows.users.findOne({ _id: person.row._id });
    expect(user?.sessionVersion).toBe(2);
  }).toPass();
  // Its live line is closed with the session.
  await expect(there).toHaveURL(/sign-in/);
});

test("a suspended person is signed out at once", async ({ stage }) => {
  const person = await stage.person();
  const page = await person.context.newPage();
  await page.goto("/account/settings");
  await expect(page).toHaveURL(/settings/);
  await stage.db.rows.users.updateOne(
    { _id: person.row._id },
    { $set: { status: "SUSPENDED" }, $inc: { sessionVersion: 1 } },
  );
  // The page itself may leave at the same moment, which takes the place of this visit.
  await expect(async () => {
    await page.goto("/account/settings");
    await expect(page).toHaveURL(/sign-in/, { timeout: 5_000 });
  }).toPass();
});

for (const who of ["seller", "buyer", "rival"]) {
  test(`the demo account ${who}@loopbid.test signs in`, async ({ page }) => {
    await page.goto("/sign-in?next=/account/bids");
    await page.getByLabel("E-mail address").fill(`${who}@loopbid.test`);
    await page.getByLabel("Password", { exact: true }).fill("loopbid-demo");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(/\/account\/bids/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}
