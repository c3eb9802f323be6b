"use client";
import { ChevronLeft, ChevronRight, Expand } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { cn } from "./cn.ts";
import { GalleryZoom } from "./gallery-zoom.tsx";
import { IconButton } from "./icon-button.tsx";
import { useSwipe } from "./use-swipe.ts";

export type GalleryImage = {
  id: string;
  src: string;
  alt: string;
  thumbSrc?: string;
  /** For the zoom dialog; `src` where missing. */
  fullSrc?: string;
};

export type GalleryLabels = {
  gallery: string;
  previous: string;
  next: string;
  zoom: string;
  close: string;
  /** With {n} and {count}: "Photo {n} of {count}". */
  position: string;
};

export type GalleryProps = {
  images: readonly GalleryImage[];
  labels: GalleryLabels;
  fit?: "cover" | "contain";
  className?: string;
};

/** Arrow keys, swipe, thumbnails and a zoom dialog. */
export function Gallery({ images, labels, fit = "cover", className }: GalleryProps) {
  const [index, setIndex] = useState(0);
  const [zoomed, setZoomed] = useState(false);
  const count = images.length;
  const go = (step: number) => setIndex((at) => (at + step + count) % count);
  const swipe = useSwipe({ onLeft: () => go(1), onRight: () => go(-1) });
  const current = images[Math.min(index, count - 1)];
  if (!current) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowRight") go(1);
    else if (event.key === "ArrowLeft") go(-1);
    else if (event.key === "Home") setIndex(0);
    else if (event.key === "End") setIndex(count - 1);
    else return;
    event.preventDefault();
  };
  const position = (at: number) =>
    labels.position.replace("{n}", String(at + 1)).replace("{count}", String(count));

  return (
    <section
      aria-label={labels.gallery}
      onKeyDown={onKeyDown}
      className={cn("flex flex-col gap-3", className)}
    >
      <div
        className="relative aspect-square overflow-hidden rounded-panel bg-tile select-none sm:aspect-[5/4]"
        {...swipe}
      >
        <button
          type="button"
          onClick={() => setZoomed(true)}
          aria-label={`${labels.zoom}: ${current.alt}`}
          className="size-full cursor-zoom-in rounded-panel -outline-offset-2"
        >
          <img
            key={current.id}
            src={current.src}
            alt={current.alt}
            fetchPriority={index === 0 ? "high" : "auto"}
            draggable={false}
            className={cn(
              "size-full",
              fit === "contain" ? "object-contain p-[7%]" : "object-cover",
            )}
          />
        </button>
        {count > 1 ? (
          <>
            <IconButton
              variant="secondary"
              size="md"
              label={labels.previous}
              icon={<ChevronLeft aria-hidden />}
              onClick={() => go(-1)}
              className="absolute start-3 top-1/2 -translate-y-1/2 border-line max-sm:hidden"
            />
            <IconButton
              variant="secondary"
              size="md"
              label={labels.next}
              icon={<ChevronRight aria-hidden />}
              onClick={() => go(1)}
              className="absolute end-3 top-1/2 -translate-y-1/2 border-line max-sm:hidden"
            />
          </>
        ) : null}
        <span className="figures pointer-events-none absolute end-3 bottom-3 inline-flex items-center gap-1.5 rounded-full bg-raised/90 px-2.5 py-1 text-xs font-semibold">
          <Expand aria-hidden className="size-3.5" />
          <span aria-hidden>
            {index + 1} / {count}
          </span>
          <span className="sr-only" role="status">
            {position(index)}
          </span>
        </span>
      </div>
      {count > 1 ? (
        <ul className="scrollbar-none -m-1 flex gap-2.5 overflow-x-auto p-1">
          {images.map((image, at) => (
            <li key={image.id} className="shrink-0">
              <button
                type="button"
                aria-label={position(at)}
                aria-current={at === index ? "true" : undefined}
                onClick={() => setIndex(at)}
                className="block size-16 overflow-hidden rounded-tile border border-line bg-tile transition-shadow aria-[current=true]:border-ink aria-[current=true]:shadow-[0_0_0_1px_var(--color-ink)] sm:size-20"
              >
                <img
                  src={image.thumbSrc ?? image.src}
                  alt=""
                  loading="lazy"
                  className={cn(
                    "size-full",
                    fit === "contain" ? "object-contain p-1.5" : "object-cover",
                  )}
                />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <GalleryZoom
        open={zoomed}
        onOpenChange={setZoomed}
        image={current}
        position={position(index)}
        labels={labels}
        onStep={go}
        many={count > 1}
      />
    </section>
  );
}
