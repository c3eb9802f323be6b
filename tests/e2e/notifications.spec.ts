import type { Page } from "@playwright/test";
import { linkInMail } from "./mailbox.ts";
import { expect, type Person, type Stage, test } from "./stage.ts";

const bell = (page: Page) => page.getByRole("button", { name: /^Notifications/ });
const news = (page: Page) => page.getByRole("list", { name: "Notifications" }).getByRole("link");

/** Two people bid; `ann` led until `bob` bid more. */
async function outbid(stage: Stage, [seller, ann, bob]: Person[]) {
  const listing = await stage.auction(seller!.row._id);
  await stage.bid(ann!, listing._id, 15_000);
  await stage.bid(bob!, listing._id, 20_000);
  return listing;
}

test("who is outbid is told live in another browser, opens the auction from the bell, and has read it", async ({
  stage,
}) => {
  const people = [await stage.person(), await stage.person(), await stage.person()];
  const [, ann] = people;
  const page = await ann!.context.newPage();
  await page.goto("/browse");
  await expect(bell(page)).toHaveAccessibleName("Notifications");
  const { title, slug } = await outbid(stage, people);
  await expect(bell(page)).toHaveAccessibleName("Notifications, 1 unread");
  // A toast: its words are announced elsewhere, so the shown ones have no role.
  await expect(page.locator("h2", { hasText: "Someone bid more" })).toBeVisible();

  const other = await ann!.context.newPage();
  await other.goto("/notifications");
  await expect(news(other)).toContainText([title]);
  await expect(news(other).getByText("Unread")).toHaveCount(1);

  await bell(page).click();
  await news(page).filter({ hasText: title }).click();
  await expect(page).toHaveURL(new RegExp(slug));
  await expect(bell(page)).toHaveAccessibleName("Notifications");
  // The other tab hears of it.
  await expect(news(other).getByText("Unread")).toHaveCount(0);
  await expect(bell(other)).toHaveAccessibleName("Notifications");
});

test("everything is marked as read at once, and an empty list says so", async ({ stage }) => {
  const people = [await stage.person(), await stage.person(), await stage.person()];
  const [seller, ann] = people;
  await outbid(stage, people);
  await outbid(stage, people);
  const page = await ann!.context.newPage();
  await page.goto("/notifications");
  await expect(bell(page)).toHaveAccessibleName("Notifications, 2 unread");
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(bell(page)).toHaveAccessibleName("Notifications");
  await page.reload();
  await expect(news(page)).toHaveCount(2);
  await expect(news(page).getByText("Unread")).toHaveCount(0);

  const quiet = await seller!.context.newPage();
  await quiet.goto("/notifications");
  await expect(quiet.getByText("Nothing new")).toBeVisible();
});

test("settings stick, and what is turned off stays away", async ({ stage }) => {
  const people = [await stage.person(), await stage.person(), await stage.person()];
  const [, ann] = people;
  const page = await ann!.context.newPage();
  await page.goto("/account/notifications");
  const onSite = page.getByRole("switch", { name: "Someone bids more than you: On the site" });
  await expect(onSite).toBeChecked();
  await expect(
    page.getByRole("switch", { name: "You sold something: On the site" }),
  ).toBeDisabled();
  const saved = () => page.waitForResponse(/notification\.updateSettings/);
  await Promise.all([saved(), onSite.click()]);
  await Promise.all([saved(), page.getByText("Every morning").click()]);
  await Promise.all([
    saved(),
    page.getByRole("switch", { name: "Keep it quiet at night" }).click(),
  ]);
  await Promise.all([saved(), page.getByLabel("From").fill("21:30")]);
  await page.reload();
  await expect(onSite).not.toBeChecked();
  await expect(page.getByRole("radio", { name: /Every morning/ })).toBeChecked();
  await expect(page.getByLabel("From")).toHaveValue("21:30");
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("07:00");

  const { _id } = await outbid(stage, people);
  await expect
    .poll(() => stage.db.rows.notifications.count({ userId: ann!.row._id, key: { $regex: _id } }))
    .toBe(1);
  await page.goto("/notifications");
  await expect(page.getByText("Nothing new")).toBeVisible();
});

test("a mail's link turns its kind off without signing in, by hand and by one click", async ({
  stage,
  page,
}) => {
  const people = [await stage.person(), await stage.person(), await stage.person()];
  const [seller, , bob] = people;
  const listing = await outbid(stage, people);
  await stage.sell(listing._id);
  const link = await linkInMail(page, seller!.row.email, "Turn these mails off");

  const stranger = await (await stage.context()).newPage();
  await stranger.goto(link);
  await expect(
    stranger.getByRole("heading", { name: "No more mails about purchases and sales?" }),
  ).toBeVisible();
  // A look alone, as of a scanner of mails, changes nothing.
  const emailOn = async (person: Person) => {
    const answer = await person.context.request.get("/api/trpc/notification.settings");
    return (await answer.json()).result.data.channels.sold.email as boolean;
  };
  expect(await emailOn(seller!)).toBe(true);
  await stranger.getByRole("button", { name: "Turn these mails off" }).click();
  await expect(stranger.getByText("Mails about purchases and sales are off")).toBeVisible();
  expect(await emailOn(seller!)).toBe(false);
  await stranger.getByRole("button", { name: "Turn them back on" }).click();
  await expect(stranger.getByText("No more mails about purchases and sales?")).toBeVisible();
  expect(await emailOn(seller!)).toBe(true);

  const url = new URL(link);
  const oneClick = await stranger.request.post(`/api/unsubscribe${url.search}`, {
    form: { "List-Unsubscribe": "One-Click" },
  });
  expect(oneClick.status()).toBe(200);
  expect(await emailOn(seller!)).toBe(false);
  expect(await emailOn(bob!)).toBe(true);
  const made = await stranger.request.post(`/api/unsubscribe?k=${"A".repeat(43)}.orders`, {
    form: { "List-Unsubscribe": "One-Click" },
  });
  expect(made.status()).toBe(404);
  await stranger.goto("/unsubscribe?k=nonsense");
  await expect(stranger.getByText("This link does not work")).toBeVisible();
});
