import { CategoryIcon } from "@loopbid/ui";
import type { OwnListing } from "@loopbid/validators";
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { imageSrc } from "../listing/image-src.ts";
import { isDone, SECTIONS } from "./missing.ts";
import { valuesOf } from "./draft-values.ts";

/** What was started and not finished. */
export function DraftLinks({ drafts, now }: { drafts: readonly OwnListing[]; now: Date }) {
  const t = useTranslations("sell.start");
  const format = useFormatter();
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {drafts.map((draft) => {
        const cover = draft.images[0];
        const ready = SECTIONS.filter((section) => isDone(section, valuesOf(draft))).length;
        return (
          <li key={draft.id}>
            <Link
              href={`/sell/${draft.id}`}
              className="group flex items-center gap-4 rounded-card border border-line bg-surface p-3 transition-colors hover:border-ink"
            >
              <span className="flex size-16 shrink-0 items-center justify-center overflow-hidden rounded-tile bg-tile text-subtle">
                {cover ? (
                  <img src={imageSrc(cover.key, 96)} alt="" className="size-full object-cover" />
                ) : (
                  <CategoryIcon
                    slug={draft.categorySlug ?? ""}
                    className="size-7"
                    strokeWidth={1.5}
                  />
                )}
              </span>
              <span className="min-w-0 flex-1">
                <span className="block truncate font-semibold">{draft.title || t("untitled")}</span>
                <span className="figures block truncate text-sm text-muted">
                  {t("draftFacts", {
                    ready,
                    all: SECTIONS.length,
                    when: format.relativeTime(new Date(draft.updatedAt), now),
                  })}
                </span>
              </span>
              <ChevronRight
                aria-hidden
                className="me-1 size-5 shrink-0 text-subtle transition-transform group-hover:translate-x-0.5"
              />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
