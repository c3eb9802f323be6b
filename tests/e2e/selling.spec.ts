import { randomWord } from "@loopbid/core";
import sharp from "sharp";
import { expect, test } from "./stage.ts";

/** A photograph with a place in it, as a phone takes it. */
function photo(hue: string): Promise<Buffer> {
  return sharp({ create: { width: 1400, height: 1050, channels: 3, background: hue } })
    .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "30/1 16/1 0/1" } })
    .jpeg()
    .toBuffer();
}

test("someone lists a phone with photos, the check passes it, and everyone finds it", async ({
  stage,
  page: visitor,
}) => {
  const { row, context } = await stage.person({
    createdAt: new Date(Date.now() - 400 * 24 * 3_600_000),
  });
  const page = await context.newPage();
  const word = randomWord(8);
  await page.goto("/sell");
  await page.getByRole("button", { name: "Phones", exact: true }).click();
  await page.waitForURL(/\/sell\/[0-9a-f]{24}/);

  await page.locator('input[type="file"]').setInputFiles([
    { name: "front.jpg", mimeType: "image/jpeg", buffer: await photo("#345") },
    { name: "back.jpg", mimeType: "image/jpeg", buffer: await photo("#876") },
  ]);
  await expect(page.getByText("Cover", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Move earlier" }).last().click();

  const choose = async (label: string, option: string) => {
    await page.getByRole("combobox", { name: label }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };
  await choose("Storage", "128 GB");
  await choose("Carrier", "Unlocked");
  await page.getByRole("radio", { name: /Good/ }).first().check();
  await page.getByRole("textbox", { name: "Title" }).fill(`Fairphone 4 in green ${word}`);
  await page
    .getByRole("textbox", { name: "Description" })
    .fill("Used for two years, always in a case. The battery is new, the box is included.");
  await page.getByRole("radio", { name: /Auction/ }).check();
  await page.getByRole("textbox", { name: "Start price" }).fill("90");
  await page.getByRole("combobox", { name: "Where is it?" }).fill("Austin");
  await page.getByRole("option", { name: "Austin, TX" }).click();
  await page.getByRole("checkbox", { name: /Local pick-up/ }).check();
  await expect(page.getByText("Saved", { exact: true }).filter({ visible: true })).toBeVisible();

  // What was written is there after a reload: the draft saves itself.
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(
    `Fairphone 4 in green ${word}`,
  );
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("heading", { name: "It is live!" })).toBeVisible({ timeout: 30_000 });

  await visitor.goto(`/browse?q=${word}`);
  await visitor.getByRole("article").getByRole("link").first().click();
  await visitor.waitForURL(/\/listing\//);
  const panel = visitor.getByRole("region", { name: "Auction" });
  await expect(panel.getByText("$90.00").first()).toBeVisible();
  const listing = await stage.db.rows.listings.findOne({ sellerId: row._id });
  expect(listing?.images).toHaveLength(2);
  const picture = await visitor.request.get(`/images/${listing!.images[0]!.key}-1200.webp`);
  expect(picture.headers()["content-type"]).toBe("image/webp");
  expect((await sharp(await picture.body()).metadata()).exif).toBeUndefined();
});

test("what is missing is named when someone publishes, and the first of it gets the focus", async ({
  stage,
}) => {
  const { row, context } = await stage.person();
  const { _id } = await stage.draft(row._id, { title: "", condition: null });
  const page = await context.newPage();
  await page.goto(`/sell/${_id}`);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("2 things are missing:")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(_id));
  expect(await stage.db.rows.listings.findOne({ _id })).toMatchObject({ state: "DRAFT" });
});

test("a file that is no picture is refused with its name, and the form goes on", async ({
  stage,
}) => {
  const { row, context } = await stage.person();
  const { _id } = await stage.draft(row._id);
  const page = await context.newPage();
  await page.goto(`/sell/${_id}`);
  const input = page.locator('input[type="file"]');
  await input.setInputFiles({
    name: "harmless.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from("<script>alert(1)</script>"),
  });
  await expect(page.getByText(/harmless\.jpg/).first()).toBeVisible();
  await input.setInputFiles({
    name: "notes.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4"),
  });
  await expect(page.getByText(/is not a JPEG, PNG, WebP or AVIF/).first()).toBeVisible();
});
