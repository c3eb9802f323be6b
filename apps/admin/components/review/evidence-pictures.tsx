"use client";
import { useTranslations } from "next-intl";
import type { EvidenceOf } from "./evidence.tsx";
import { imageSrc } from "./image-src.ts";

/** Perceptual hashes of the same picture, saved anew, differ in a bit or two. */
const SAME_BITS = 2;

/** Each picture beside the one that it was found to be the same as. */
export function PicturePairs({ matches }: Pick<EvidenceOf<"images">, "matches">) {
  const t = useTranslations("review.evidence.images");
  return (
    <ul className="flex flex-col gap-3">
      {matches.map(({ key, otherKey, listingId, distance, sameSeller }) => (
        <li key={`${key} ${otherKey} ${listingId}`}>
          <p className="figures mb-1.5 text-sm text-muted">
            {t(distance <= SAME_BITS ? "same" : "alike", { bits: distance })}
          </p>
          <div className="grid grid-cols-2 gap-2">
            <Picture imageKey={key} caption={t("here")} />
            <Picture imageKey={otherKey} caption={t(sameSeller ? "own" : "other")} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Picture({ imageKey, caption }: { imageKey: string; caption: string }) {
  return (
    <figure>
      <img
        src={imageSrc(imageKey, 480)}
        alt={caption}
        loading="lazy"
        className="aspect-[4/3] w-full rounded-tile border border-line bg-tile object-contain"
      />
      <figcaption aria-hidden className="mt-1 text-xs text-subtle">
        {caption}
      </figcaption>
    </figure>
  );
}
