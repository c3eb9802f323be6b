/** Address of one stored rendition; the size is its longer edge in pixels. */
export function imageSrc(key: string, size: 96 | 480 | 1200): string {
  return `/images/${key}-${size}.webp`;
}
