import {
  composer,
  log,
  messages,
  openThread,
  queued,
  say,
  sayByApi,
  talk,
  unreadLink,
} from "./conversation.ts";
import { expect, test } from "./stage.ts";

/** On the list of known bad links. */
const KNOWN_BAD = "https://loopbid-payments.example/confirm";

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
