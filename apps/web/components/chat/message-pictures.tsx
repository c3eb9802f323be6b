"use client";
import { cn, GalleryZoom } from "@loopbid/ui";
import type { ChatMessage } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { imageSrc } from "../listing/image-src.ts";

export type MessagePicturesProps = {
  images: ChatMessage["images"];
  /** The other side's name; null for own pictures. */
  from: string | null;
};

/** One picture in its own shape, several as a square mosaic; each opens in full. */
export function MessagePictures({ images, from }: MessagePicturesProps) {
  const t = useTranslations("chat");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const alt = (n: number) =>
    from === null ? t("message.pictureMine", { n }) : t("message.picture", { n, name: from });
  const current = images[Math.min(at, images.length - 1)];
  if (!current) return null;
  const single = images.length === 1;
  const step = (by: number) => setAt((now) => (now + by + images.length) % images.length);
  return (
    <>
      <ul
        className={cn(
          "grid gap-1 overflow-hidden rounded-[0.9rem]",
          single ? "w-fit" : "w-[min(19rem,64vw)] grid-cols-2",
        )}
      >
        {images.map((image, index) => (
          <li
            key={image.key}
            className={cn(images.length % 2 === 1 && !single && index === 0 && "col-span-2")}
          >
            <button
              type="button"
              aria-label={`${t("gallery.zoom")}: ${alt(index + 1)}`}
              onClick={() => {
                setAt(index);
                setOpen(true);
              }}
              className="block w-full cursor-zoom-in rounded-[0.9rem] -outline-offset-3"
            >
              <img
                src={imageSrc(image.key, 480)}
                alt={alt(index + 1)}
                width={image.width}
                height={image.height}
                loading="lazy"
                decoding="async"
                className={cn(
                  "bg-tile object-cover",
                  single
                    ? "h-auto max-h-80 w-auto max-w-[min(19rem,64vw)]"
                    : index === 0 && images.length % 2 === 1
                      ? "aspect-2/1 size-full"
                      : "aspect-square size-full",
                )}
              />
            </button>
          </li>
        ))}
      </ul>
      <GalleryZoom
        open={open}
        onOpenChange={setOpen}
        image={{
          id: current.key,
          src: imageSrc(current.key, 1200),
          alt: alt(at + 1),
        }}
        position={t("gallery.position", { n: at + 1, count: images.length })}
        labels={{
          gallery: t("gallery.label"),
          previous: t("gallery.previous"),
          next: t("gallery.next"),
          zoom: t("gallery.zoom"),
          close: t("gallery.close"),
          position: t.raw("gallery.position") as string,
        }}
        many={!single}
        onStep={step}
      />
    </>
  );
}
