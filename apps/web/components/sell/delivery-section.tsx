"use client";
import { placeBySlug, PLACES } from "@loopbid/domain";
import { Checkbox, Field, MoneyInput } from "@loopbid/ui";
import { MapPin } from "lucide-react";
import { useTranslations } from "next-intl";
import { Combobox, type ComboboxOption } from "./combobox.tsx";
import { useDraftScope } from "./draft-context.tsx";
import { FieldAnchor } from "./section.tsx";

const placeOptions: readonly ComboboxOption[] = PLACES.map(({ slug, city, state }) => ({
  value: slug,
  label: `${city}, ${state}`,
})).sort((a, b) => a.label.localeCompare(b.label));

export function DeliverySection() {
  const t = useTranslations("sell.delivery");
  const { values, set, issueOf } = useDraftScope();
  const place = values.placeSlug ? placeBySlug(values.placeSlug) : null;
  const ships = values.shippingCents !== null;
  return (
    <>
      <FieldAnchor field="placeSlug">
        <Field label={t("place")} hint={t("placeHint")} error={issueOf("placeSlug")}>
          <Combobox
            options={placeOptions}
            value={placeOptions.find(({ value }) => value === place?.slug) ?? null}
            onValueChange={(option) => set({ placeSlug: option?.value ?? null })}
            placeholder={t("placePlaceholder")}
            empty={t("placeNone")}
            openLabel={t("placeOpen")}
            icon={<MapPin aria-hidden />}
          />
        </Field>
      </FieldAnchor>
      <FieldAnchor field="shippingCents">
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-3 text-sm font-semibold">{t("how")}</legend>
          <Checkbox
            label={t("ship")}
            description={t("shipHint")}
            checked={ships}
            onCheckedChange={(checked) => set({ shippingCents: checked ? 0 : null })}
          />
          {ships ? (
            <Field
              label={t("shippingCost")}
              hint={t("shippingCostHint")}
              className="ps-8 sm:max-w-xs"
            >
              <MoneyInput
                value={values.shippingCents}
                onValueChange={(cents) => set({ shippingCents: cents ?? 0 })}
              />
            </Field>
          ) : null}
          <Checkbox
            label={t("pickup")}
            description={t("pickupHint")}
            checked={values.localPickup}
            onCheckedChange={(localPickup) => set({ localPickup })}
          />
        </fieldset>
        {issueOf("shippingCents") ? (
          <p role="alert" className="mt-2 text-sm text-danger-ink">
            {issueOf("shippingCents")}
          </p>
        ) : null}
      </FieldAnchor>
    </>
  );
}
