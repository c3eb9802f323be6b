import type { BrowserContext, Locator, Page } from "@playwright/test";
import { expect, type Person, type Stage, test } from "./stage.ts";

const composer = (page: Page) => page.getByRole("textbox", { name: /^Message to / });
const log = (page: Page) => page.getByRole("log");
const messages = (page: Page) => log(page).getByTestId("message");
const queued = (page: Page) => log(page).getByTestId("queued");
const unreadLink = (page: Page, count: number) =>
  page.getByRole("link", { name: `Messages, ${count} unread` }).first();

async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press("Enter");
  await expect(composer(page)).toHaveValue("");
}

/** A message without a browser: this person's session asks the API for it. */
async function sayByApi({ context }: Person, threadId: string, text: string): Promise<void> {
  const idempotencyKey = `${threadId}${Math.random().toString(16).slice(2, 14)}`.slice(-32);
  const answer = await context.request.post("/api/trpc/chat.send", {
    data: { threadId, text, imageKeys: [], idempotencyKey },
  });
  if (!answer.ok()) throw new Error(`The message was refused: ${await answer.text()}`);
}

/** Two people, a listing and the thread of one with the other. */
async function talk(stage: Stage) {
  const [seller, ann] = [await stage.person(), await stage.person()];
  const listing = await stage.auction(seller.row._id, { format: "FIXED_PRICE" });
  const answer = await ann.context.request.post("/api/trpc/chat.open", {
    data: { listingId: listing._id },
  });
  const { result } = (await answer.json()) as { result: { data: { id: string } } };
  return { seller, ann, listing, threadId: result.data.id };
}

async function openThread(context: BrowserContext, threadId: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/messages/${threadId}`);
  await expect(composer(page)).toBeVisible();
  return page;
}

/** A line between the pages of a context and the servers that can go silent, and tells the browser that it did. */
async function tunnel(context: BrowserContext) {
  let inside = false;
  await context.routeWebSocket(/^wss?:/, (socket) => {
    if (inside) return;
    const server = socket.connectToServer();
    socket.onMessage((message) => inside || server.send(message));
    server.onMessage((message) => inside || socket.send(message));
  });
  return {
    enter: async () => {
      inside = true;
      await context.setOffline(true);
    },
    leave: async () => {
      inside = false;
      await context.setOffline(false);
    },
  };
}

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

/** On the list of known bad links. */
const KNOWN_BAD = "https://loopbid-payments.example/confirm";

const texts = (list: Locator) => list.locator("p.whitespace-pre-wrap");

test("a buyer asks from the listing, and both talk live: typing, read receipts, presence, pictures", async ({
  stage,
}) => {
  const [seller, ann] = [await stage.person(), await stage.person()];
  const { slug, title } = await stage.auction(seller.row._id);
  const sellerPage = await seller.context.newPage();
  await sellerPage.goto("/");

  const page = await ann.context.newPage();
  await page.goto(`/listing/${slug}`);
  await page.getByRole("button", { name: "Message seller" }).click();
  await expect(page).toHaveURL(/\/messages\/[0-9a-f]{24}$/);
  await expect(page.getByText("Keep payment and messages on Loopbid.")).toBeVisible();
  await expect(page.getByRole("link", { name: new RegExp(title) }).first()).toBeVisible();
  await say(page, "Is the battery original?");
  await expect(messages(page)).toHaveCount(1);
  await expect(page.getByTestId("receipt")).toHaveAttribute("data-state", "sent");

  // The seller is told on whatever page they are, and in the tab's title.
  await unreadLink(sellerPage, 1).click();
  await expect(sellerPage).toHaveTitle(/^\(1\) /);
  const row = sellerPage.getByTestId("thread-row").filter({ hasText: title });
  await expect(row.getByTestId("unread")).toHaveText(/^1/);
  await row.click();
  await expect(messages(sellerPage)).toHaveText(/Is the battery original\?/);
  await expect(page.getByTestId("receipt")).toHaveAttribute("data-state", "read");
  await expect(page.getByTestId("receipt")).toHaveText(/Read \d/);
  await expect(
    sellerPage.getByRole("link", { name: "Messages", exact: true }).first(),
  ).toBeVisible();
  await expect(sellerPage).not.toHaveTitle(/^\(/);
  for (const each of [page, sellerPage])
    await expect(each.getByTestId("presence")).toHaveAttribute("data-state", "online");

  await composer(sellerPage).pressSequentially("Yes, it", { delay: 30 });
  await expect(page.getByTestId("typing")).toBeVisible();
  await say(sellerPage, "Yes, it holds a day.");
  await expect(page.getByTestId("typing")).toHaveCount(0);
  await expect(messages(page)).toHaveCount(2);
  await expect(page.getByTestId("announcer")).toHaveText(/said: Yes, it holds a day\./);

  const picture = await page.request.get(
    await log(page)
      .page()
      .locator("main img")
      .first()
      .evaluate((img: HTMLImageElement) => img.src),
  );
  await sellerPage.getByTestId("pick-pictures").setInputFiles({
    name: "battery.webp",
    mimeType: "image/webp",
    buffer: await picture.body(),
  });
  await expect(sellerPage.getByTestId("attachment")).toHaveAttribute("data-state", /ready|failed/);
  await sellerPage.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: /Look at it closely: Picture 1/ }).click();
  await expect(page.getByRole("dialog")).toContainText("Picture 1 of 1");
  await page.keyboard.press("Escape");

  await sellerPage.close();
  await expect(page.getByTestId("presence")).toHaveAttribute("data-state", "away", {
    timeout: 60_000,
  });
  await expect(page.getByTestId("presence")).toHaveText(/Last seen/);
});

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

test("a scam is warned of to its reader alone, a known bad link is withheld, and links are switched off", async ({
  stage,
}) => {
  const { seller, ann, threadId } = await talk(stage);
  const page = await openThread(ann.context, threadId);
  const sellerPage = await openThread(seller.context, threadId);
  await say(
    sellerPage,
    "Text me on WhatsApp +1 512 555 0148 and pay by Zelle, see https://pay.example/x",
  );
  const warning = page.getByTestId("warning");
  await expect(warning).toHaveAttribute("data-warnings", /off_platform/);
  await expect(warning).toContainText("Pay only through the order on Loopbid.");
  await expect(warning.getByRole("button", { name: "Report" })).toBeVisible();
  await expect(messages(page).getByRole("link")).toHaveCount(0);
  await expect(sellerPage.getByTestId("warning")).toHaveCount(0);

  await say(sellerPage, `Confirm here: ${KNOWN_BAD}`);
  await expect(sellerPage.getByTestId("withheld")).toContainText("Not delivered");
  await expect(page.getByTestId("withheld")).toContainText("This message was withheld");
  await expect(page.getByText(KNOWN_BAD)).toHaveCount(0);
});

test("blocking closes the thread for both until it is lifted, and a report reaches the moderators", async ({
  stage,
}) => {
  const { seller, ann, threadId } = await talk(stage);
  const page = await openThread(ann.context, threadId);
  const sellerPage = await openThread(seller.context, threadId);
  await say(sellerPage, "You are an idiot");
  await expect(messages(page)).toHaveCount(1);

  const name = seller.row.name;
  await messages(page).first().hover();
  await page.getByRole("button", { name: "Actions for this message" }).click();
  await page.getByRole("menuitem", { name: "Report this message" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /Insult or threat/ }).click();
  await dialog.getByLabel("What should we know? (optional)").fill("See for yourself.");
  await dialog.getByRole("button", { name: "Send report" }).click();
  await expect(page.getByText("Thank you. Our moderators look at it.").first()).toBeVisible();
  expect(await stage.db.rows.chat_cases.findOne({ threadId })).toMatchObject({
    personId: seller.row._id,
    reportedById: ann.row._id,
    reportReason: "ABUSE",
    reportedSeq: 1,
    state: "OPEN",
  });

  await page.getByRole("button", { name: "More about this conversation" }).click();
  await page.getByRole("menuitem", { name: `Block ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Block", exact: true }).click();
  await expect(page.getByTestId("blocked")).toContainText("You blocked");
  await say(sellerPage, "Hello?");
  await expect(queued(sellerPage)).toHaveAttribute("data-state", "failed");
  await sellerPage.reload();
  await expect(sellerPage.getByTestId("blocked")).toContainText("You cannot write to");

  await page.getByTestId("blocked").getByRole("button", { name: "Unblock" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Unblock" }).click();
  await expect(composer(page)).toBeVisible();
  await say(page, "All right.");
  await expect(messages(page)).toHaveCount(2);
});

test("the inbox is filtered and searched, a hit leads to its place, and history loads where it is", async ({
  stage,
}) => {
  const { seller, ann, listing, threadId } = await talk(stage);
  for (let n = 1; n <= 3; n += 1) await sayByApi(seller, threadId, `The heliograph number ${n}`);
  for (let n = 1; n <= 90; n += 1) {
    const person = n % 2 ? ann : seller;
    const at = new Date();
    const base = { threadId, kind: "TEXT", state: "SENT", images: [], offerId: null } as const;
    await stage.db.rows.messages.insertOne({
      ...base,
      seq: n + 3,
      senderId: person.row._id,
      text: `line ${n}`,
      idempotencyKey: `filler-${n}-${threadId}`.slice(0, 40),
      warnings: [],
      checkedAt: at,
      modelVersion: null,
      createdAt: at,
    });
  }
  await stage.db.rows.threads.updateOne({ _id: threadId }, { $set: { seq: 93 } });
  const page = await openThread(ann.context, threadId);
  await expect(messages(page).last()).toContainText("line 90");
  await expect(page.getByTestId("new-divider")).toHaveCount(1);
  // The log keeps itself at its end while it is being laid out.
  await expect(async () => {
    await log(page).evaluate((box) => box.scrollTo(0, 0));
    await expect(messages(page).nth(40)).toBeAttached({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByText("Jump to the newest message")).toHaveCount(0);
  await page.getByRole("button", { name: "Jump to the newest message" }).click();
  await expect(messages(page).last()).toBeInViewport();

  await page.goto("/messages");
  await page.getByRole("button", { name: "Selling" }).click();
  await expect(page.getByText("Nobody has written about your listings")).toBeVisible();
  await page.getByRole("button", { name: "Buying" }).click();
  await expect(page.getByTestId("thread-row")).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Search your messages" }).fill("heliograph");
  await expect(page.getByTestId("hit")).toHaveCount(3);
  await expect(page.getByTestId("hit").first().locator("mark")).toHaveText("heliograph");
  await page.getByTestId("hit").filter({ hasText: "number 2" }).click();
  await expect(log(page).getByText("The heliograph number 2")).toBeInViewport();

  const sellerPage = await seller.context.newPage();
  await sellerPage.goto(`/listing/${listing.slug}`);
  await sellerPage.getByRole("link", { name: "Messages about this listing" }).click();
  await expect(sellerPage.getByTestId("thread-row")).toHaveCount(1);
});
