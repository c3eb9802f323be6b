"use client";
import { useTranslations } from "next-intl";
import { MarkedText } from "./marked-text.tsx";
import type { ReadSignal } from "./read-signals.ts";
import { Section } from "./section.tsx";

export interface ListingTextProps {
  description: string;
  signals: readonly ReadSignal[];
}

/** The description as the seller wrote it, with what the check found marked. */
export function ListingText({ description, signals }: ListingTextProps) {
  const t = useTranslations("review.text");
  const quoted = signals.some(({ letter }) => letter !== null);
  return (
    <Section title={t("title")}>
      {description ? (
        <p className="leading-relaxed break-words whitespace-pre-line">
          <MarkedText text={description} signals={signals} />
        </p>
      ) : (
        <p className="text-muted">{t("none")}</p>
      )}
      {quoted ? <p className="mt-3 text-xs text-subtle">{t("legend")}</p> : null}
    </Section>
  );
}
