import { IMAGE_SIZES, imageKey } from "@loopbid/validators";
import { adminProcess } from "../../../server/services.ts";

const FILE = /^([0-9a-z]+)-(\d{2,4})\.webp$/;
const FOREVER = "public, max-age=31536000, immutable";

/** A rendition never changes under its key, so its name is its ETag. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const [, key = "", size = ""] = FILE.exec(file) ?? [];
  const known = (IMAGE_SIZES as readonly number[]).includes(Number(size));
  if (!known || !imageKey.safeParse(key).success) return missing();
  const etag = `"${key}-${size}"`;
  if (request.headers.get("if-none-match") === etag) {
    return new Response(null, { status: 304, headers: { etag, "cache-control": FOREVER } });
  }
  const webp = await adminProcess().services.images.get(key, Number(size));
  if (!webp) return missing();
  return new Response(webp as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": "image/webp",
      "content-length": String(webp.byteLength),
      "cache-control": FOREVER,
      etag,
    },
  });
}

function missing(): Response {
  return new Response("Not found", { status: 404, headers: { "cache-control": "no-store" } });
}
