import { access } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createFolderImageStore } from "@loopbid/services";
import { IMAGE_SIZES } from "@loopbid/validators";
import sharp from "sharp";
import { drawBackdrop } from "./shot.ts";
import type { Backdrop } from "./shot.ts";

/** A drawing, and the key that its renditions are stored under. */
export type Picture = {
  key: string;
  sha256: string;
  svg: string;
  backdrop: Backdrop;
  width: number;
  height: number;
};

const LARGEST = Math.max(...IMAGE_SIZES);
/** One a core: each drawing is work for one thread. */
const AT_ONCE = Math.max(2, availableParallelism());

const exists = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

type Pixels = { data: Buffer; raw: { width: number; height: number; channels: 3 } };

/** Renders backdrops on demand, each once a size. */
function backdrops(): (picture: Picture) => Promise<Pixels> {
  const known = new Map<string, Promise<Pixels>>();
  return ({ backdrop, width, height }) => {
    const key = `${backdrop.standing} ${backdrop.index} ${width}`;
    const rendered =
      known.get(key) ??
      sharp(Buffer.from(drawBackdrop(backdrop, width, height)))
        .removeAlpha()
        .raw()
        .toBuffer()
        .then((data): Pixels => ({ data, raw: { width, height, channels: 3 } }));
    known.set(key, rendered);
    return rendered;
  };
}

/** RGBA over RGB. By hand, since libvips composes in floating point at four times the cost. */
function laidOver(behind: Uint8Array, things: Uint8Array): Buffer {
  const out = Buffer.from(behind);
  for (let from = 0, to = 0; to < out.length; from += 4, to += 3) {
    const alpha = things[from + 3] ?? 0;
    if (alpha === 0) continue;
    for (let channel = 0; channel < 3; channel++) {
      const below = out[to + channel] ?? 0;
      out[to + channel] = below + (((things[from + channel] ?? 0) - below) * alpha) / 255;
    }
  }
  return out;
}

/** Writes every rendition of one picture, the largest last: where it lies, all lie. */
async function renderOne(imagesDir: string, { key, svg }: Picture, behind: Pixels): Promise<void> {
  const store = createFolderImageStore(imagesDir);
  const { raw } = behind;
  const things = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  const data = laidOver(behind.data, things);
  for (const size of [...IMAGE_SIZES].sort((a, b) => a - b)) {
    const image = sharp(data, { raw });
    const sized = size < raw.width ? image.resize(size) : image;
    await store.put(key, size, await sized.webp({ quality: 80, effort: 1 }).toBuffer());
  }
}

/**
 * Renders what is not in `imagesDir` yet. The keys are content hashes, so a second run finds everything and is instant.
 * @returns how many were rendered.
 */
export async function renderAll(
  imagesDir: string,
  pictures: readonly Picture[],
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const missing: Picture[] = [];
  for (const picture of pictures) {
    const { key } = picture;
    if (!(await exists(join(imagesDir, key.slice(0, 2), `${key}-${LARGEST}.webp`))))
      missing.push(picture);
  }
  sharp.concurrency(1);
  const behind = backdrops();
  let next = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    for (let picture = missing[next++]; picture; picture = missing[next++]) {
      await renderOne(imagesDir, picture, await behind(picture));
      onProgress(++done, missing.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return missing.length;
}
