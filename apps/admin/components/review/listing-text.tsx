"use client";
import { type QueueItem, readEvidence } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { highlight } from "./highlight.ts";
import { Section } from "./section.tsx";

function excerptsOf(check: QueueItem["check"]): string[] {
  return (check?.signals ?? []).flatMap(({ evidence }) => {
    const known = readEvidence(evidence);
    return known?.kind === "contact" ? known.found.map(({ excerpt }) => excerpt) : [];
  });
}

/** The description as the seller wrote it, with what the check found marked. */
export function ListingText({ listing, check }: Pick<QueueItem, "listing" | "check">) {
  const t = useTranslations("review.text");
  return (
    <Section title={t("title")}>
      {listing.description ? (
        <p className="leading-relaxed break-words whitespace-pre-line">
          {highlight(listing.description, excerptsOf(check)).map(({ text, hit }, at) =>
            hit ? (
              <mark
                key={at}
                className="rounded-[0.3rem] bg-review-soft px-1 font-medium text-review-ink"
              >
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
      ) : (
        <p className="text-muted">{t("none")}</p>
      )}
    </Section>
  );
}
