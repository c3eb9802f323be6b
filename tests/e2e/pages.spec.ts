import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./stage.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Everything that a person would not notice and a developer should. */
function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A prefetch that is not needed any more is cancelled by the browser.
    if (reason !== "net::ERR_ABORTED") problems.push(`${reason}: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}

/** A page differs in the dark by its colours alone. */
async function violations(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  const builder = new AxeBuilder({ page });
  const scan =
    colorScheme === "dark"
      ? builder.withRules(["color-contrast", "link-in-text-block"])
      : // The rule is experimental, and takes initials and the name mark, which nobody says, for a label.
        builder.withTags(RULES).disableRules(["label-content-name-mismatch"]);
  const { violations: found } = await scan.analyze();
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
}

/** Opens each page once and looks at it in light and in dark. */
async function inspect(page: Page, paths: readonly string[]): Promise<void> {
  const problems = problemsOf(page);
  // Tall, so that no button is half hidden behind the edge of a part that scrolls.
  await page.setViewportSize({ width: 1280, height: 1_800 });
  const found: Record<string, string[]> = {};
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.goto(path);
    await page.waitForLoadState("load");
    await expect(page.locator("h1").first()).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      let broken = await violations(page, colorScheme);
      // On a busy machine the first scan may come before React has taken over the server's markup.
      for (let again = 0; broken.length > 0 && again < 4; again += 1) {
        await page.waitForTimeout(2_000);
        broken = await violations(page, colorScheme);
      }
      if (broken.length > 0) found[`${path} ${colorScheme}`] = broken;
    }
  }
  expect(found).toEqual({});
  expect(problems).toEqual([]);
}

test.describe("no page has a serious accessibility violation, in light or dark, or an error in its console", () => {
  test.setTimeout(480_000);

  test("for a visitor", async ({ stage, page }) => {
    const seller = await stage.person();
    const { slug } = await stage.auction(seller.row._id);
    const ended = await stage.db.rows.listings.findOne({ state: "SOLD", format: "AUCTION" });
    await inspect(page, [
      "/",
      "/browse",
      "/browse?category=phones&sort=price_asc&near=austin-tx",
      "/browse?q=zzqqxxnothing",
      `/listing/${slug}`,
      `/listing/${ended!.slug}`,
      `/listing/${ended!.slug}/log`,
      `/u/${seller.row.handle}`,
      "/sign-in",
      "/sign-up",
      "/forgot",
      "/dev/mailbox",
    ]);
  });

  test("for someone who is signed in", async ({ stage }) => {
    const [seller, ann, bob] = [await stage.person(), await stage.person(), await stage.person()];
    const { slug } = await stage.auction(seller.row._id);
    const unpaid = await stage.auction(seller.row._id, { secondChance: true });
    await stage.bid(ann, unpaid._id, 15_000);
    await stage.bid(bob, unpaid._id, 20_000);
    await stage.lapse(await stage.sell(unpaid._id));
    const draft = await stage.draft(ann.row._id);
    const opened = await ann.context.request.post("/api/trpc/chat.open", {
      data: { listingId: unpaid._id },
    });
    const { result } = (await opened.json()) as { result: { data: { id: string } } };
    const threadId = result.data.id;
    for (const [person, text] of [
      [ann, "Does it come with a charger?"],
      [seller, "Yes. Pay by Zelle and text me on WhatsApp +1 512 555 0148"],
    ] as const) {
      await person.context.request.post("/api/trpc/chat.send", {
        data: { threadId, text, imageKeys: [], idempotencyKey: `pages-${threadId}` },
      });
    }
    const page = await ann.context.newPage();
    await inspect(page, [
      `/listing/${slug}`,
      `/listing/${unpaid.slug}`,
      "/sell",
      `/sell/${draft._id}`,
      "/account/listings",
      "/account/bids",
      "/account/purchases",
      "/account/watching",
      "/account/searches",
      "/account/settings",
      "/account/notifications",
      "/notifications",
      "/messages",
      `/messages/${threadId}`,
    ]);
  });

  test("for a moderator", async ({ stage, browser }) => {
    const { context } = await stage.person({ role: "MODERATOR" }, "admin");
    await inspect(await context.newPage(), [
      "/",
      "/?kind=REPORT",
      "/?kind=CHAT",
      "/?kind=SHILL",
      "/?kind=APPEAL",
      "/assess",
      "/rules",
    ]);
    const stranger = await browser.newContext({ baseURL: process.env["E2E_ADMIN_URL"]! });
    await inspect(await stranger.newPage(), ["/sign-in"]);
    await stranger.close();
  });

  test("for an admin", async ({ stage }) => {
    const { context } = await stage.person({ role: "ADMIN" }, "admin");
    const [seller, ann] = [await stage.person(), await stage.person()];
    const auction = await stage.auction(seller.row._id);
    await stage.bid(ann, auction._id, 15_000);
    const banned = await stage.db.rows.users.findOne({ status: "BANNED" });
    await inspect(await context.newPage(), [
      "/listings",
      `/listings/${auction._id}`,
      "/auctions",
      "/auctions?shelf=ended",
      "/users",
      "/users?q=nobody-like-that",
      `/users/${banned!.handle}`,
      "/audit",
      "/audit?all=1",
      "/settings",
      "/catalogue",
      "/jobs",
      "/analytics",
    ]);
  });
});

test("a page that is not there says so, with a way on", async ({ page }) => {
  for (const path of ["/nowhere", "/listing/no-such-thing", "/u/nobody_at_all"]) {
    const response = await page.goto(path);
    expect({ path, status: response?.status() }).toEqual({ path, status: 404 });
    await expect(page.locator("main").getByRole("link").first()).toBeVisible();
  }
});
