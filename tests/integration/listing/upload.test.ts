import { processUpload } from "@loopbid/services";
import { IMAGE_SIZES } from "@loopbid/validators";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";

let harness: Harness;
let seller: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness);
});
afterAll(() => harness.close());

const upload = (bytes: Uint8Array) => processUpload(harness.ctx(seller.actor), bytes);
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#2f6f5e" } });
const noisy = (width: number, height: number) =>
  sharp(
    Buffer.from(
      Uint8Array.from({ length: width * height * 3 }, (_, index) => (index * 7919) % 251),
    ),
    {
      raw: { width, height, channels: 3 },
    },
  );

async function refused(bytes: Uint8Array) {
  const before = await harness.db.rows.uploads.count({});
  const error = await upload(bytes).catch((refusal: unknown) => refusal);
  expect(await harness.db.rows.uploads.count({})).toBe(before);
  return error;
}
const onImage = (kind: string) => ({ kind, detail: { issues: [{ field: "image" }] } });

describe("pictures that are kept", () => {
  it("only the pixels survive: no EXIF, no GPS, no colour profile, and the picture is upright", async () => {
    const photo = await noisy(900, 600)
      .withMetadata({ orientation: 6 })
      .withIccProfile("p3")
      .withExifMerge({
        IFD0: { Make: "Spy", Copyright: "me" },
        IFD3: { GPSLatitude: "30/1 16/1 0/1" },
      })
      .jpeg()
      .toBuffer();
    expect(photo.includes("Spy")).toBe(true);
    const { key, width, height } = await upload(photo);
    expect([width, height]).toEqual([600, 900]);
    for (const size of IMAGE_SIZES) {
      const webp = (await harness.ctx().images.get(key, size))!;
      const { format, exif, icc, xmp, orientation, space } = await sharp(webp).metadata();
      expect({ format, exif, icc, xmp, orientation, space }).toEqual({
        format: "webp",
        space: "srgb",
      });
      expect(Buffer.from(webp).includes("Spy")).toBe(false);
    }
  });

  it("what the file said is kept as findings, and where it was taken is not kept at all", async () => {
    const photo = await noisy(1280, 720)
      .withExifMerge({
        IFD0: { Copyright: "Shutterstock" },
        IFD3: { GPSLatitude: "30/1 16/1 0/1" },
      })
      .jpeg()
      .toBuffer();
    const { key } = await upload(photo);
    const row = await harness.db.rows.uploads.findOne({ key });
    expect(row?.findings).toEqual(["downloaded", "stock-size", "no-camera"]);
    expect(JSON.stringify(row)).not.toMatch(/gps|shutterstock|30\/1/i);
  });

  it.each(["jpeg", "png", "webp", "avif"] as const)(
    "%s is taken, in three sizes, and belongs to its uploader",
    async (format) => {
      const { key, width, height } = await upload(
        await plain(2400, 1600).toFormat(format).toBuffer(),
      );
      const row = await harness.db.rows.uploads.findOne({ key });
      const widths = await Promise.all(
        IMAGE_SIZES.map(
          async (size) =>
            (await sharp((await harness.ctx().images.get(key, size))!).metadata()).width,
        ),
      );
      expect([width, height]).toEqual([1200, 800]);
      expect(widths).toEqual([96, 480, 1200]);
      expect(row).toMatchObject({ ownerId: seller.row._id, width: 1200, height: 800 });
      expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/);
    },
  );

  it("a small picture is not blown up", async () => {
    expect(await upload(await plain(300, 240).png().toBuffer())).toMatchObject({
      width: 300,
      height: 240,
    });
  });

  it("many at once are all decoded, a few at a time", async () => {
    const photo = await plain(800, 800).jpeg().toBuffer();
    const kept = await Promise.all(Array.from({ length: 12 }, () => upload(photo)));
    expect(new Set(kept.map(({ key }) => key)).size).toBe(12);
  });
});

describe("what is no picture, or too much of one", () => {
  it("somebody who is not signed in uploads nothing", async () => {
    const photo = await plain(300, 300).png().toBuffer();
    await expect(processUpload(harness.ctx(), photo)).rejects.toMatchObject({
      kind: "UNAUTHENTICATED",
    });
  });

  it.each([
    ["text under another name", Buffer.from("this is surely a photo.jpg")],
    ["nothing", Buffer.alloc(0)],
    [
      "SVG",
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>',
      ),
    ],
    ["PDF", Buffer.from("%PDF-1.7\n1 0 obj <<>> endobj")],
    [
      "text behind a JPEG's first bytes",
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from("hello")]),
    ],
  ])("%s is refused", async (_name, bytes) => {
    expect(await refused(bytes)).toMatchObject(onImage("INVALID"));
  });

  it("a GIF is refused", async () => {
    expect(await refused(await plain(400, 400).gif().toBuffer())).toMatchObject(onImage("INVALID"));
  });

  it.each([0.3, 0.6, 0.95])("a JPEG cut off after %s of it is refused", async (part) => {
    const whole = await noisy(800, 600).jpeg().toBuffer();
    expect(await refused(whole.subarray(0, Math.floor(whole.length * part)))).toMatchObject(
      onImage("INVALID"),
    );
  });

  it("a PNG of 60 megapixels in a few kilobytes is refused", async () => {
    const bomb = await plain(10_000, 6_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.byteLength).toBeLessThan(400_000);
    expect(await refused(bomb)).toMatchObject(onImage("INVALID"));
  });

  it("13 MB is refused, whatever it holds", async () => {
    expect(await refused(Buffer.alloc(13 * 1024 * 1024, 0xff))).toMatchObject(onImage("TOO_LARGE"));
  });

  it("a picture of 199 pixels is too small", async () => {
    expect(await refused(await plain(900, 199).png().toBuffer())).toMatchObject(onImage("INVALID"));
  });
});
