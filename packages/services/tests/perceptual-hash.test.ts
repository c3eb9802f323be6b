import { hashDistance } from "@loopbid/domain";
import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { perceptualHashOf } from "../src/index.ts";

/** A scene of its own for each seed: a wall, a table, and some things on it. */
function scene(seed: number): Promise<Buffer> {
  let state = seed * 2_654_435_761;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const things = Array.from(
    { length: 9 },
    () =>
      `<rect x="${next(900)}" y="${next(700)}" width="${80 + next(400)}" height="${60 + next(300)}" rx="${next(60)}" fill="hsl(${next(360)} ${next(90)}% ${15 + next(70)}%)" transform="rotate(${next(60)} 600 450)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="hsl(${next(360)} 20% 80%)"/><rect y="560" width="1200" height="340" fill="hsl(${next(360)} 30% 40%)"/>${things.join("")}</svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().png().toBuffer();
}

const hashOf = async (picture: Sharp) => (await perceptualHashOf(await picture.toBuffer(), null))!;

describe("the perceptual hash of an upload", () => {
  it.each([
    ["a quarter of the size", (picture: Buffer) => sharp(picture).resize(300).png()],
    ["JPEG of poor quality", (picture: Buffer) => sharp(picture).jpeg({ quality: 35 })],
    ["WebP, smaller", (picture: Buffer) => sharp(picture).resize(640).webp({ quality: 60 })],
    ["AVIF", (picture: Buffer) => sharp(picture).avif({ quality: 40, effort: 0 })],
    ["brighter", (picture: Buffer) => sharp(picture).modulate({ brightness: 1.08 }).jpeg()],
    ["grey", (picture: Buffer) => sharp(picture).greyscale().jpeg()],
  ])("%s: the same picture", async (_name, changed) => {
    for (let seed = 1; seed <= 8; seed++) {
      const picture = await scene(seed);
      const distance = hashDistance(await hashOf(sharp(picture)), await hashOf(changed(picture)));
      expect(distance).toBeLessThanOrEqual(6);
    }
  });

  it("other scenes are far apart", async () => {
    const hashes = await Promise.all(
      Array.from({ length: 24 }, async (_, seed) => hashOf(sharp(await scene(seed + 1)))),
    );
    const distances = hashes.flatMap((one, at) =>
      hashes.slice(at + 1).map((other) => hashDistance(one, other)),
    );
    expect(Math.min(...distances)).toBeGreaterThan(10);
  });

  it("a plain surface, also a slightly noisy one, has none", async () => {
    const plain = sharp({
      create: { width: 400, height: 300, channels: 3, background: "#e0e0e0" },
    });
    expect(await perceptualHashOf(await plain.jpeg().toBuffer(), null)).toBeNull();
  });
});
