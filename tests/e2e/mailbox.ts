import type { Page } from "@playwright/test";
import { expect } from "./stage.ts";

/** Waits for a mail to this address in the development mailbox; answers where its button leads. */
export async function linkInMail(page: Page, email: string, button: string): Promise<string> {
  const mail = page.getByRole("link").filter({ hasText: email }).first();
  await expect(async () => {
    await page.goto("/dev/mailbox");
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await mail.click();
  const link = page.frameLocator("iframe").first().getByRole("link", { name: button });
  return (await link.getAttribute("href"))!;
}
