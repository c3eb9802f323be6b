import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFolderImageStore } from "@loopbid/services";
import { IMAGE_SIZES } from "@loopbid/validators";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { DEVICES } from "../devices/index.ts";
import { album } from "../illustrations/album.ts";
import { renderAll } from "../illustrations/render.ts";
import { draw } from "../illustrations/shot.ts";
import { market } from "./sample.ts";

describe("illustrations", () => {
  it("draw every device from every side without a broken number or reference", () => {
    for (const device of DEVICES) {
      for (const finish of device.finishes.slice(0, 1)) {
        for (const shot of album(device, finish, 3, ["hero", "back", "on", "detail", "kit"])) {
          const svg = draw(shot);
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
          const defined = new Set([...svg.matchAll(/ id="(\w+)"/g)].map(([, id]) => id));
          for (const [, id] of svg.matchAll(/url\(#(\w+)\)/g)) expect(defined.has(id)).toBe(true);
        }
      }
    }
  });

  it("are rendered once in every size, and found again by the second run", async () => {
    const folder = await mkdtemp(join(tmpdir(), "loopbid-seed-"));
    try {
      const few = market.pictures.slice(0, 3);
      expect(await renderAll(folder, few, () => {})).toBe(3);
      expect(await renderAll(folder, few, () => {})).toBe(0);
      const store = createFolderImageStore(folder);
      for (const { key } of few) {
        for (const size of IMAGE_SIZES) {
          const { format, width } = await sharp(
            (await store.get(key, size)) ?? undefined,
          ).metadata();
          expect(format).toBe("webp");
          expect(width).toBeLessThanOrEqual(size);
        }
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
