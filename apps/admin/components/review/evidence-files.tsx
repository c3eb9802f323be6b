"use client";
import { useTranslations } from "next-intl";
import type { EvidenceOf } from "./evidence.tsx";
import { imageSrc } from "./image-src.ts";

/** What the pictures' files say about where they come from. */
export function FileFindings({ findings }: Pick<EvidenceOf<"metadata">, "findings">) {
  const t = useTranslations("review.evidence.metadata");
  return (
    <ul className="flex flex-col gap-2">
      {findings.map(({ key, finding }) => (
        <li key={`${key} ${finding}`} className="flex items-center gap-2.5 text-sm text-muted">
          <img
            src={imageSrc(key, 96)}
            alt=""
            loading="lazy"
            className="size-9 shrink-0 rounded-chip bg-tile object-cover"
          />
          {t(finding)}
        </li>
      ))}
    </ul>
  );
}
