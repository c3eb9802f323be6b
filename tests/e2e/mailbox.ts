import type { Page } from "@playwright/test";
import { expect } from "./stage.ts";

/** Waits until the newest mail to this address in the development mailbox has this button; answers where it leads. */
export async function linkInMail(page: Page, email: string, button: string): Promise<string> {
  const mail = page.getByRole("link").filter({ hasText: email }).first();
  const link = page.frameLocator("iframe").first().getByRole("link", { name: button });
  await expect(async () => {
    await page.goto("/dev/mailbox");
    await mail.click({ timeout: 2_000 });
    await expect(link).toBeAttached({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  return (await link.getAttribute("href"))!;
}
