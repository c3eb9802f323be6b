export type ImageSize = 96 | 480 | 1200;

/** Address of one stored rendition; the size is its longer edge in pixels. */
export function imageSrc(key: string, size: ImageSize): string {
  return `/images/${key}-${size}.webp`;
}

export function imageSet(key: string): string {
  return `${imageSrc(key, 480)} 480w, ${imageSrc(key, 1200)} 1200w`;
}
