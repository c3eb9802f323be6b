import { createHash } from "node:crypto";
import { randomWord, TooLargeError } from "@loopbid/core";
import { MAX_IMAGE_BYTES, type UploadResult } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { decodeImage } from "./decode-image.ts";
import { queueDecoding } from "./decode-queue.ts";

const KEY_LENGTH = 28;

/** The refusal of a body over the limit, also for readers that stop before its end. */
export function imageTooLarge(): TooLargeError {
  const message = `The picture is larger than ${MAX_IMAGE_BYTES / 1024 / 1024} MB.`;
  return new TooLargeError(message, {
    reason: "IMAGE_TOO_LARGE",
    issues: [{ field: "image", message }],
  });
}

/**
 * Checks, cleans and keeps a picture that the signed-in person uploaded.
 * @throws UnauthenticatedError, TooLargeError, InvalidError on `image`, UnavailableError while many are being read.
 */
export async function processUpload(ctx: ServiceContext, bytes: Uint8Array): Promise<UploadResult> {
  const { userId } = requireUser(ctx);
  if (bytes.byteLength > MAX_IMAGE_BYTES) throw imageTooLarge();
  const { width, height, renditions, perceptualHash, findings } = await queueDecoding(() =>
    decodeImage(bytes, ctx.now()),
  );
  const key = randomWord(KEY_LENGTH);
  // Files first: a row always has its files, and files without a row are never shown.
  await Promise.all(renditions.map(({ size, webp }) => ctx.images.put(key, size, webp)));
  await ctx.db.rows.uploads.insertOne({
    key,
    ownerId: userId,
    width,
    height,
    bytes: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    perceptualHash,
    findings,
    createdAt: new Date(ctx.now()),
  });
  return { key, width, height };
}
