import { categoryBySlug, CONDITION_KEYS, CONDITIONS } from "@loopbid/domain";
import type { ListingPage } from "@loopbid/validators";
import type { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LocalTime } from "../shell/local-time.tsx";
import { amount } from "./amount.ts";

export async function Details({ listing }: { listing: ListingPage }) {
  const t = await getTranslations("listing.details");
  return (
    <div className="flex flex-col gap-10">
      <ConditionScale condition={listing.condition} />
      <section aria-labelledby="description">
        <h2 id="description" className="text-title">
          {t("description")}
        </h2>
        <p className="mt-3 max-w-prose leading-relaxed break-words whitespace-pre-line">
          {listing.description || <span className="text-muted">{t("noDescription")}</span>}
        </p>
      </section>
      <Facts listing={listing} />
    </div>
  );
}

/** All grades with this one marked, so that "Good" says where it stands. */
async function ConditionScale({ condition }: Pick<ListingPage, "condition">) {
  const t = await getTranslations("common");
  const heading = await getTranslations("listing.details");
  if (!condition) return null;
  return (
    <section aria-labelledby="condition">
      <h2 id="condition" className="text-title">
        {heading("condition")}
      </h2>
      <div aria-hidden className="mt-4 grid grid-cols-5 gap-1.5">
        {CONDITIONS.toReversed().map((grade) => (
          <div key={grade}>
            <div
              className={
                grade === condition ? "h-2 rounded-full bg-ink" : "h-2 rounded-full bg-tint"
              }
            />
            <p
              className={
                grade === condition
                  ? "mt-2 text-sm font-semibold"
                  : "mt-2 truncate text-sm text-subtle max-sm:invisible"
              }
            >
              {t(CONDITION_KEYS[grade].name)}
            </p>
          </div>
        ))}
      </div>
      <p className="mt-2">
        <strong className="font-semibold">{t(CONDITION_KEYS[condition].name)}.</strong>{" "}
        <span className="text-muted">{t(CONDITION_KEYS[condition].definition)}</span>
      </p>
    </section>
  );
}

async function Facts({ listing }: { listing: ListingPage }) {
  const t = await getTranslations("listing.details");
  const common = await getTranslations("common");
  const category = listing.categorySlug ? categoryBySlug(listing.categorySlug) : null;
  const rows: [string, ReactNode][] = [];
  if (category) rows.push([t("category"), common(`category.${category.slug}`)]);
  if (listing.brand) rows.push([t("brand"), listing.brand]);
  for (const field of category?.specs ?? []) {
    const value = listing.specs[field.key];
    if (value === undefined) continue;
    const text = typeof value === "boolean" ? t(value ? "yes" : "no") : String(value);
    rows.push([field.label, withUnit(text, field.unit)]);
  }
  rows.push([t("delivery"), deliveryText(listing, t)]);
  if (listing.place) rows.push([t("location"), listing.place]);
  if (listing.publishedAt) {
    rows.push([t("listed"), <LocalTime key="listed" at={listing.publishedAt} dateOnly />]);
  }
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="text-title">
        {t("specs")}
      </h2>
      <dl className="mt-3 grid gap-x-10 border-t border-line sm:grid-cols-2">
        {rows.map(([label, value]) => (
          <div key={label} className="flex justify-between gap-6 border-b border-line py-3">
            <dt className="text-muted">{label}</dt>
            <dd className="figures text-end font-medium break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A unit that ends in a slash stands in front: f/2.8. */
function withUnit(text: string, unit: string | undefined): string {
  if (!unit) return text;
  return unit.endsWith("/") ? `${unit}${text}` : `${text} ${unit}`;
}

type Text = ReturnType<typeof useTranslations<"listing.details">>;

export function deliveryText(
  { shippingCents, localPickup }: Pick<ListingPage, "shippingCents" | "localPickup">,
  t: Text,
): string {
  if (shippingCents === null) return t("pickup");
  const shipping =
    shippingCents === 0 ? t("freeShipping") : t("shipping", { amount: amount(shippingCents) });
  return localPickup ? t("shippingAndPickup", { shipping }) : shipping;
}
