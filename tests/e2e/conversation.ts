import type { BrowserContext, Page } from "@playwright/test";
import { expect, type Person, type Stage } from "./stage.ts";

export const composer = (page: Page) => page.getByRole("textbox", { name: /^Message to / });
export const log = (page: Page) => page.getByRole("log");
export const messages = (page: Page) => log(page).getByTestId("message");
export const queued = (page: Page) => log(page).getByTestId("queued");
export const unreadLink = (page: Page, count: number) =>
  page.getByRole("link", { name: `Messages, ${count} unread` }).first();

export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press("Enter");
  await expect(composer(page)).toHaveValue("");
}

/** A message without a browser: this person's session asks the API for it. */
export async function sayByApi({ context }: Person, threadId: string, text: string): Promise<void> {
  const idempotencyKey = `${threadId}${Math.random().toString(16).slice(2, 14)}`.slice(-32);
  const answer = await context.request.post("/api/trpc/chat.send", {
    data: { threadId, text, imageKeys: [], idempotencyKey },
  });
  if (!answer.ok()) throw new Error(`The message was refused: ${await answer.text()}`);
}

/** Two people, a listing and the thread of one with the other. */
export async function talk(stage: Stage) {
  const [seller, ann] = [await stage.person(), await stage.person()];
  const listing = await stage.auction(seller.row._id, { format: "FIXED_PRICE" });
  const answer = await ann.context.request.post("/api/trpc/chat.open", {
    data: { listingId: listing._id },
  });
  const { result } = (await answer.json()) as { result: { data: { id: string } } };
  return { seller, ann, listing, threadId: result.data.id };
}

export async function openThread(context: BrowserContext, threadId: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/messages/${threadId}`);
  await expect(composer(page)).toBeVisible();
  return page;
}
