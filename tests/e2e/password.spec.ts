import { hashPassword } from "@loopbid/services";
import { linkInMail } from "./mailbox.ts";
import { expect, test } from "./stage.ts";

test("a forgotten password is replaced by mail: the old one and the link are dead after that", async ({
  stage,
  page,
}) => {
  const old = "yesterday's umbrella";
  const fresh = "tomorrow's raincoat";
  const { row, context } = await stage.person({ passwordHash: await hashPassword(old) });
  const elsewhere = await context.newPage();
  await elsewhere.goto("/account/bids");
  await expect(elsewhere).toHaveURL(/account\/bids/);

  await page.goto("/forgot");
  await page.getByLabel("E-mail address").fill(row.email);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();
  const link = await linkInMail(page, row.email, "Choose a new password");
  await page.goto(link);
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("at least 10 characters").first()).toBeVisible();
  await page.getByLabel("New password").fill(fresh);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("Your password is set")).toBeVisible();

  // Its live line is closed with the session.
  await expect(elsewhere).toHaveURL(/sign-in/);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(row.email);
  const password = page.getByLabel("Password", { exact: true });
  const submit = page.getByRole("button", { name: "Sign in", exact: true });
  await password.fill(old);
  await submit.click();
  await expect(page.getByText("do not match")).toBeVisible();
  await password.fill(fresh);
  await submit.click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(link);
  await page.getByLabel("New password").fill("once more with feeling");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("This link does not work")).toBeVisible();
});
