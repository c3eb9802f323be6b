"use client";
import { CategoryIcon, Gallery } from "@loopbid/ui";
import type { QueueItem } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { imageSrc } from "./image-src.ts";

export function Pictures({ listing }: Pick<QueueItem, "listing">) {
  const t = useTranslations("review");
  const { title, images, categorySlug } = listing;
  if (images.length === 0) {
    return (
      <div className="flex aspect-[5/3] flex-col items-center justify-center gap-3 rounded-panel bg-tile text-muted">
        <CategoryIcon slug={categorySlug ?? ""} className="size-20" strokeWidth={1} />
        <p>{t("noPictures")}</p>
      </div>
    );
  }
  return (
    <Gallery
      images={images.map(({ key }, at) => ({
        id: key,
        src: imageSrc(key, 1200),
        thumbSrc: imageSrc(key, 96),
        alt: at === 0 ? title : t("gallery.alt", { title, n: at + 1 }),
      }))}
      labels={{
        gallery: t("gallery.label"),
        previous: t("gallery.previous"),
        next: t("gallery.next"),
        zoom: t("gallery.zoom"),
        close: t("gallery.close"),
        position: t.raw("gallery.position") as string,
      }}
    />
  );
}
