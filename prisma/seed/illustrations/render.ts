import { access } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createFolderImageStore } from "@loopbid/services";
import { IMAGE_SIZES } from "@loopbid/validators";
import sharp from "sharp";

/** A drawing, and the key that its renditions are stored under. */
export type Picture = { key: string; sha256: string; svg: string };

const LARGEST = Math.max(...IMAGE_SIZES);
/** One a core: each drawing is work for one thread. */
const AT_ONCE = Math.max(2, availableParallelism());

const exists = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Writes every rendition of one picture, the largest last: where it lies, all lie. */
async function renderOne(imagesDir: string, { key, svg }: Picture): Promise<void> {
  const store = createFolderImageStore(imagesDir);
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
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
  let next = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    for (let picture = missing[next++]; picture; picture = missing[next++]) {
      await renderOne(imagesDir, picture);
      onProgress(++done, missing.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return missing.length;
}
