"use client";
import type { ListingFormat } from "@loopbid/domain";
import { Alert, Field, MoneyInput, RadioCards, Select, Switch } from "@loopbid/ui";
import { DURATIONS_HOURS } from "@loopbid/validators";
import { Gavel, Tag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDraftScope } from "./draft-context.tsx";
import type { DraftValues } from "./draft-values.ts";
import { FeeNote } from "./fee-note.tsx";
import { PriceGuide } from "./price-guide.tsx";
import { FieldAnchor } from "./section.tsx";

export function PriceSection() {
  const t = useTranslations("sell.price");
  const { values, set, issueOf, locks } = useDraftScope();
  return (
    <>
      <FieldAnchor field="format">
        <RadioCards
          legend={t("format")}
          columns={2}
          options={[
            {
              value: "AUCTION",
              label: t("auction"),
              description: t("auctionHint"),
              icon: <Gavel aria-hidden />,
              disabled: locks.format && values.format !== "AUCTION",
            },
            {
              value: "FIXED_PRICE",
              label: t("fixed"),
              description: t("fixedHint"),
              icon: <Tag aria-hidden />,
              disabled: locks.format && values.format !== "FIXED_PRICE",
            },
          ]}
          value={values.format}
          onValueChange={(format) => set({ format: format as ListingFormat })}
          error={issueOf("format")}
        />
      </FieldAnchor>
      {locks.terms ? <Alert>{t("termsFixed")}</Alert> : <PriceGuide />}
      {values.format === "AUCTION" ? (
        <AuctionTerms />
      ) : (
        <>
          <Money field="priceCents" className="sm:max-w-xs" />
          <OfferTerms />
        </>
      )}
      <FeeNote cents={values.format === "AUCTION" ? null : values.priceCents} />
    </>
  );
}

type MoneyField =
  | "priceCents"
  | "startCents"
  | "reserveCents"
  | "buyNowCents"
  | "autoAcceptCents"
  | "autoDeclineCents";

function Money({
  field,
  optional,
  className,
}: {
  field: MoneyField;
  optional?: boolean;
  className?: string;
}) {
  const t = useTranslations("sell.price");
  const { values, set, issueOf, locks } = useDraftScope();
  return (
    <FieldAnchor field={field} className={className}>
      <Field
        label={t(field)}
        hint={t(`${field}Hint`)}
        aside={optional ? t("optional") : null}
        error={issueOf(field)}
      >
        <MoneyInput
          value={values[field]}
          disabled={locks.terms}
          onValueChange={(cents) => set({ [field]: cents })}
        />
      </Field>
    </FieldAnchor>
  );
}

function OfferTerms() {
  const t = useTranslations("sell.price");
  const { values, set } = useDraftScope();
  return (
    <>
      <FieldAnchor field="takesOffers">
        <Switch
          label={t("takesOffers")}
          description={t("takesOffersHint")}
          checked={values.takesOffers}
          onCheckedChange={(takesOffers) => set({ takesOffers })}
        />
      </FieldAnchor>
      {values.takesOffers ? (
        <div className="grid gap-x-4 gap-y-6 sm:grid-cols-2">
          <Money field="autoAcceptCents" optional />
          <Money field="autoDeclineCents" optional />
        </div>
      ) : null}
    </>
  );
}

function AuctionTerms() {
  const t = useTranslations("sell.price");
  const { values, set, issueOf, locks } = useDraftScope();
  return (
    <>
      <div className="grid gap-x-4 gap-y-6 sm:grid-cols-2">
        <Money field="startCents" />
        <FieldAnchor field="durationHours">
          <Field label={t("duration")} hint={t("durationHint")} error={issueOf("durationHours")}>
            <Select
              options={DURATIONS_HOURS.map((hours) => ({
                value: String(hours),
                label: t("days", { days: hours / 24 }),
              }))}
              value={values.durationHours === null ? null : String(values.durationHours)}
              placeholder={t("choose")}
              disabled={locks.terms}
              onValueChange={(hours) =>
                set({ durationHours: Number(hours) as DraftValues["durationHours"] })
              }
            />
          </Field>
        </FieldAnchor>
        <Money field="reserveCents" optional />
        <Money field="buyNowCents" optional />
      </div>
      <Switch
        label={t("secondChance")}
        description={t("secondChanceHint")}
        checked={values.secondChance}
        disabled={locks.terms}
        onCheckedChange={(secondChance) => set({ secondChance })}
      />
    </>
  );
}
