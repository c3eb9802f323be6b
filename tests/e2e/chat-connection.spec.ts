import type { Locator, Page } from "@playwright/test";
import {
  composer,
  messages,
  openThread,
  queued,
  say,
  sayByApi,
  talk,
  unreadLink,
} from "./conversation.ts";
import { expect, test } from "./stage.ts";
import { tunnel } from "./tunnel.ts";

/** Keeps the scripts that contain a text from a page until the returned function is called. */
async function holdBack(page: Page, text: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes(text)) await promise;
    await route.fulfill({ response });
  });
  return resolve;
}

const texts = (list: Locator) => list.locator("p.whitespace-pre-wrap");

test("one goes offline while both write: back again everything is there once and in order, in every tab", async ({
  stage,
}) => {
  const { seller, ann, threadId } = await talk(stage);
  const stranger = await stage.person();
  const line = await tunnel(ann.context);
  const page = await openThread(ann.context, threadId);
  const secondTab = await (async () => {
    const context = await stage.context();
    await context.addCookies(await ann.context.cookies());
    return openThread(context, threadId);
  })();
  const sellerPage = await openThread(seller.context, threadId);
  await say(page, "one");
  for (const each of [page, sellerPage, secondTab]) await expect(messages(each)).toHaveCount(1);

  await line.enter();
  await expect(page.getByTestId("connection")).toHaveText(
    "You are offline; messages go out when you are back.",
  );
  await say(page, "two, from the tunnel");
  await say(page, "three, from the tunnel");
  await expect(queued(page)).toHaveCount(2);
  await expect(queued(page).first()).toHaveAttribute("data-state", "waiting");
  await say(sellerPage, "four, from outside");
  await say(sellerPage, "five, from outside");
  await expect(messages(secondTab)).toHaveCount(3);
  await expect(messages(page)).toHaveCount(1);

  await line.leave();
  await expect(queued(page)).toHaveCount(0, { timeout: 60_000 });
  const everything = [
    "one",
    "four, from outside",
    "five, from outside",
    "two, from the tunnel",
    "three, from the tunnel",
  ];
  for (const each of [page, sellerPage, secondTab]) {
    await expect(messages(each)).toHaveCount(5, { timeout: 60_000 });
    await expect(texts(messages(each))).toHaveText(everything);
  }
  await expect(page.getByTestId("connection")).toHaveAttribute("data-state", "fine");
  const rows = await stage.db.rows.messages.find({ threadId }, { sort: { seq: 1 } });
  expect(rows.map(({ seq, text }) => [seq, text])).toEqual(
    everything.map((text, at) => [at + 1, text]),
  );

  // Another person has no part in it.
  const strangerPage = await stranger.context.newPage();
  await strangerPage.goto(`/messages/${threadId}`);
  await expect(strangerPage.getByText("No such conversation")).toBeVisible();
  await expect(strangerPage.getByText("from the tunnel")).toHaveCount(0);
  await strangerPage.goto("/messages");
  await expect(strangerPage.getByText("No conversations yet")).toBeVisible();
});

test("what comes while a page is not alive yet is there once it is", async ({ stage }) => {
  const { seller, ann, threadId } = await talk(stage);
  const sellerPage = await seller.context.newPage();
  const release = await holdBack(sellerPage, 'data-testid":"queued"');
  await sellerPage.goto(`/messages/${threadId}`, { waitUntil: "commit" });
  await expect(composer(sellerPage)).toBeVisible();
  await sayByApi(ann, threadId, "Is it still there?");
  // The shell is alive and has heard of it; the thread has not.
  await expect(unreadLink(sellerPage, 1)).toBeVisible();
  await expect(messages(sellerPage)).toHaveCount(0);
  // What the server rendered stays in sight meanwhile, and takes words.
  await composer(sellerPage).pressSequentially("It is");
  release();
  await expect(messages(sellerPage)).toHaveText(/Is it still there\?/);
  await expect(unreadLink(sellerPage, 1)).toHaveCount(0);
  await composer(sellerPage).press("Enter");
  await expect(messages(sellerPage)).toHaveText([/Is it still there\?/, /It is/]);
});

test("a message whose answer is lost counts once, and what was not sent survives a reload", async ({
  stage,
}) => {
  const { ann, threadId } = await talk(stage);
  const page = await openThread(ann.context, threadId);
  let lost = 0;
  await page.route("**/api/trpc/chat.send**", async (route) => {
    lost += 1;
    // The server takes the message, but its answer does not arrive.
    if (lost <= 2) await route.fetch();
    return route.abort("connectionreset");
  });
  await say(page, "only once");
  await expect.poll(() => lost).toBeGreaterThanOrEqual(1);
  await page.reload();
  await page.unroute("**/api/trpc/chat.send**");
  await expect(messages(page)).toHaveCount(1);
  await expect(queued(page)).toHaveCount(0, { timeout: 40_000 });
  expect(await stage.db.rows.messages.count({ threadId })).toBe(1);
});
