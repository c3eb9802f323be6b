const AT_ONCE = 512;

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The browser's own SHA-256 of each text. It exists only in pages from https or the own machine. */
export function canHash(): boolean {
  return typeof crypto.subtle?.digest === "function";
}

/** Hashes texts in slices, so that the page stays alive meanwhile. @throws AbortError */
export async function hashTexts(
  texts: Iterable<string>,
  signal?: AbortSignal,
): Promise<Map<string, string>> {
  const encoder = new TextEncoder();
  const all = [...new Set(texts)];
  const known = new Map<string, string>();
  for (let from = 0; from < all.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    const slice = all.slice(from, from + AT_ONCE);
    const hashes = await Promise.all(
      slice.map((text) => crypto.subtle.digest("SHA-256", encoder.encode(text))),
    );
    slice.forEach((text, index) => known.set(text, hex(hashes[index]!)));
  }
  return known;
}
