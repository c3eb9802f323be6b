import { expect, type Person, test } from "./stage.ts";

async function post<Data>({ context }: Person, procedure: string, data: object): Promise<Data> {
  const answer = await context.request.post(`/api/trpc/${procedure}`, { data });
  if (!answer.ok()) throw new Error(`${procedure} was refused: ${await answer.text()}`);
  return ((await answer.json()) as { result: { data: Data } }).result.data;
}

test("a reported conversation reaches the moderators as evidence, and one of them warns", async ({
  stage,
  page: visitor,
}) => {
  const [seller, buyer] = [await stage.person(), await stage.person()];
  const { _id: listingId } = await stage.auction(seller.row._id, { format: "FIXED_PRICE" });
  const { id: threadId } = await post<{ id: string }>(buyer, "chat.open", { listingId });
  const text = "Pay me by Zelle and I make it cheaper, the site need not know.";
  await post(seller, "chat.send", { threadId, text, idempotencyKey: `${threadId}-scam` });
  const note = "They want me to pay outside.";
  await post(buyer, "chat.report", { threadId, seq: 1, reason: "OFF_PLATFORM", note });

  const { context } = await stage.person({ role: "MODERATOR" }, "admin");
  const desk = await context.newPage();
  await desk.goto("/?kind=CHAT");
  const { handle, email } = seller.row;
  await desk.getByRole("button", { name: new RegExp(`@${handle}`) }).click();
  const item = desk.getByRole("article", { name: `What @${handle} wrote` });
  await expect(item).toContainText(text);
  await expect(item).toContainText(note);
  await expect(item.getByText("Reported", { exact: true })).toBeVisible();
  await desk.getByRole("button", { name: "Warn" }).click();
  const dialog = desk.getByRole("dialog", { name: `Warn @${handle}` });
  await dialog.getByRole("button", { name: "Send the warning" }).click();
  await expect(desk.getByText("Warned. They read your words.").first()).toBeVisible();
  await expect(item).toHaveCount(0);
  expect(await stage.db.rows.chat_cases.findOne({ threadId })).toMatchObject({
    personId: seller.row._id,
    state: "ACTED",
    decision: "WARN",
  });
  await expect(async () => {
    await visitor.goto("/dev/mailbox");
    await expect(visitor.getByRole("link").filter({ hasText: email }).first()).toBeVisible({
      timeout: 500,
    });
  }).toPass({ timeout: 20_000 });
});

test("the sweep finds the seed's shill, with what speaks against it", async ({ stage }) => {
  const { context } = await stage.person({ role: "MODERATOR" }, "admin");
  const desk = await context.newPage();
  const alert = desk.getByRole("article", { name: "@p_ames at @vic_trades" });
  await expect(async () => {
    await desk.goto("/?kind=SHILL");
    await desk.getByRole("button", { name: /@p_ames/ }).click({ timeout: 1_000 });
    await expect(alert).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(alert).toContainText("Won none of 7 closed auctions.");
});
