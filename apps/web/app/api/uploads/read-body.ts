/**
 * The picture in an upload: the field `image` of a multipart form, or the whole body.
 * @returns null where a form has no such file.
 */
export async function readPicture(request: Request): Promise<Uint8Array | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return new Uint8Array(await request.arrayBuffer());
  const form = await request.formData().catch(() => null);
  const file = form?.get("image");
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : null;
}
