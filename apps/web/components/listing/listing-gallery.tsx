"use client";
import { CategoryIcon, Gallery } from "@loopbid/ui";
import type { ListingPage } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { imageSrc } from "./image-src.ts";

export type ListingGalleryProps = Pick<ListingPage, "title" | "images" | "categorySlug">;

export function ListingGallery({ title, images, categorySlug }: ListingGalleryProps) {
  const t = useTranslations("listing.gallery");
  if (images.length === 0) {
    return (
      <div className="flex aspect-square flex-col items-center justify-center gap-3 rounded-panel bg-tile text-muted sm:aspect-[5/4]">
        <CategoryIcon slug={categorySlug ?? ""} className="size-24" strokeWidth={1} />
        <p>{t("none")}</p>
      </div>
    );
  }
  return (
    <Gallery
      images={images.map((image, at) => ({
        id: image.key,
        src: imageSrc(image.key, 1200),
        thumbSrc: imageSrc(image.key, 96),
        alt: at === 0 ? title : t("alt", { title, n: at + 1 }),
      }))}
      labels={{
        gallery: t("label"),
        previous: t("previous"),
        next: t("next"),
        zoom: t("zoom"),
        close: t("close"),
        position: t("position"),
      }}
    />
  );
}
