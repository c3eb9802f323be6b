"use client";
import { categoryBySlug } from "@loopbid/domain";
import { Badge } from "@loopbid/ui";
import type { QueueItem } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { Section } from "./section.tsx";

export interface SpecListProps extends Pick<QueueItem, "listing"> {
  className?: string;
}

/** Every spec, also those that only the seller and moderators see. */
export function SpecList({ listing, className }: SpecListProps) {
  const t = useTranslations("review.specs");
  const category = listing.categorySlug ? categoryBySlug(listing.categorySlug) : null;
  const rows = [
    { key: "category", label: t("category"), value: category?.name },
    { key: "brand", label: t("brand"), value: listing.brand },
    { key: "place", label: t("place"), value: listing.place },
    ...(category?.specs ?? []).map((field) => {
      const raw = listing.specs[field.key];
      const value = typeof raw === "boolean" ? t(raw ? "yes" : "no") : raw;
      const text = value === undefined ? null : [value, field.unit].filter(Boolean).join(" ");
      return { key: `spec-${field.key}`, label: field.label, value: text, hidden: field.private };
    }),
  ].filter(({ value }) => value);
  return (
    <Section title={t("title")} className={className}>
      <dl className="-my-1">
        {rows.map(({ key, label, value, ...row }) => (
          <div
            key={key}
            className="flex justify-between gap-6 border-b border-line py-2.5 last:border-0"
          >
            <dt className="text-muted">{label}</dt>
            <dd className="figures flex flex-wrap items-center justify-end gap-2 text-end font-medium break-all">
              {"hidden" in row && row.hidden ? <Badge tone="outline">{t("private")}</Badge> : null}
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
