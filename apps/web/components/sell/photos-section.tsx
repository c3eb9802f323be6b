"use client";
import { cn, PhotoDrop } from "@loopbid/ui";
import { MAX_IMAGES } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import { useDraftScope } from "./draft-context.tsx";
import { PhotoSorter } from "./photo-sorter.tsx";
import { FieldAnchor } from "./section.tsx";
import type { Photos } from "./use-photos.ts";

const ACCEPT = "image/jpeg,image/png,image/webp,image/avif";

const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

export function PhotosSection({ photos }: { photos: Photos }) {
  const t = useTranslations("sell.photos");
  const { issueOf } = useDraftScope();
  const [over, setOver] = useState(false);
  const room = photos.photos.length < MAX_IMAGES;
  const problems = photos.photos.filter(({ error }) => error);
  return (
    <FieldAnchor field="imageKeys">
      <div
        onDragOver={(event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={(event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          setOver(false);
          photos.add([...event.dataTransfer.files]);
        }}
        className={cn(
          "rounded-card",
          over && "outline-2 outline-offset-8 outline-focus outline-dashed",
        )}
      >
        <PhotoSorter photos={photos}>
          {room ? (
            <PhotoDrop
              label={t("add")}
              hint={
                photos.photos.length === 0
                  ? t("addHint")
                  : t("room", { left: MAX_IMAGES - photos.photos.length })
              }
              accept={ACCEPT}
              active={over}
              className={
                photos.photos.length === 0
                  ? "col-span-full! row-span-1! aspect-auto! h-40"
                  : undefined
              }
              onChange={(event) => {
                photos.add([...(event.target.files ?? [])]);
                event.target.value = "";
              }}
            />
          ) : null}
        </PhotoSorter>
      </div>
      <div role="alert" className="mt-3 flex flex-col gap-1 text-sm text-danger-ink empty:hidden">
        {issueOf("imageKeys") ? <p>{issueOf("imageKeys")}</p> : null}
        {photos.left ? <p>{photos.left}</p> : null}
        {problems.map(({ id, name, error }) => (
          <p key={id}>
            <span className="font-semibold">{name}</span> {error}
          </p>
        ))}
      </div>
      <p className="mt-3 text-sm text-muted">{t("privacy")}</p>
    </FieldAnchor>
  );
}
