"use client";
import { Dialog } from "@base-ui/react/dialog";
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useState } from "react";
import { cn } from "./cn.ts";
import type { GalleryImage, GalleryLabels } from "./gallery.tsx";
import { IconButton } from "./icon-button.tsx";

type GalleryZoomProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  image: GalleryImage;
  position: string;
  labels: GalleryLabels;
  many: boolean;
  onStep: (step: number) => void;
};

/** Full screen, always dark, so that scratches and edges can be judged. */
export function GalleryZoom(props: GalleryZoomProps) {
  const { open, onOpenChange, image, position, labels, many, onStep } = props;
  const [close, setClose] = useState(false);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        setClose(false);
        onOpenChange(next);
      }}
    >
      <Dialog.Portal>
        <Dialog.Popup
          onKeyDown={(event) => {
            if (event.key === "ArrowRight") onStep(1);
            if (event.key === "ArrowLeft") onStep(-1);
          }}
          className="fixed inset-0 z-50 flex flex-col bg-[oklch(0.13_0.012_168)] text-[oklch(0.96_0.012_98)] outline-none transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0 [&_button:hover]:bg-white/12 [&_:focus-visible]:outline-volt [&_button]:text-current"
        >
          <div className="flex items-center justify-between gap-4 p-3 ps-5">
            <Dialog.Title className="figures font-sans text-sm font-semibold tracking-normal">
              {position}
            </Dialog.Title>
            <Dialog.Close render={<IconButton label={labels.close} icon={<X aria-hidden />} />} />
          </div>
          <div className="relative min-h-0 flex-1 overflow-auto overscroll-contain">
            <img
              key={image.id}
              src={image.fullSrc ?? image.src}
              alt={image.alt}
              onClick={() => setClose((is) => !is)}
              className={cn(
                "m-auto",
                close
                  ? "w-[200%] max-w-none cursor-zoom-out"
                  : "size-full cursor-zoom-in object-contain",
              )}
            />
          </div>
          {many ? (
            <div className="flex items-center justify-center gap-3 p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              <IconButton
                label={labels.previous}
                icon={<ChevronLeft aria-hidden />}
                onClick={() => onStep(-1)}
              />
              <p className="max-w-prose truncate text-sm opacity-80">{image.alt}</p>
              <IconButton
                label={labels.next}
                icon={<ChevronRight aria-hidden />}
                onClick={() => onStep(1)}
              />
            </div>
          ) : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
