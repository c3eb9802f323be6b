"use client";
import type { CategorySlug } from "@loopbid/domain";
import { Button, CategoryIcon, Field, Input, Select } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useShop } from "../shell/shop-context.tsx";
import { useDraftScope } from "./draft-context.tsx";
import { type Device, DeviceSearch } from "./device-search.tsx";
import { FieldAnchor } from "./section.tsx";
import { SpecInputs } from "./spec-inputs.tsx";

/** What the picked model says by itself; a title is only filled in where there is none. */
export function fromDevice(device: Device, title: string) {
  return {
    deviceSlug: device.slug,
    categorySlug: device.categorySlug,
    brand: device.brand,
    ...(title.trim() ? {} : { title: `${device.brand} ${device.model}` }),
  };
}

export interface ItemSectionProps {
  device: Device | null;
  onDevice: (device: Device | null) => void;
}

export function ItemSection({ device, onDevice }: ItemSectionProps) {
  const t = useTranslations("sell.item");
  const categories = useTranslations("common.category");
  const { values, set, issueOf } = useDraftScope();
  const { categories: offered } = useShop();
  const { categorySlug } = values;
  // One that was closed since stays to be seen; publishing says what is wrong with it.
  const choice =
    categorySlug && !offered.includes(categorySlug) ? [...offered, categorySlug] : offered;
  const chooseCategory = (slug: string) => {
    if (slug === values.categorySlug) return;
    onDevice(null);
    set({ categorySlug: slug as CategorySlug, deviceSlug: null, specs: {} });
  };
  return (
    <>
      <FieldAnchor field="categorySlug">
        <Field label={t("category")} error={issueOf("categorySlug")}>
          <Select
            options={choice.map((slug) => ({
              value: slug,
              label: categories(slug),
              icon: <CategoryIcon slug={slug} />,
            }))}
            value={values.categorySlug}
            placeholder={t("choose")}
            onValueChange={chooseCategory}
          />
        </Field>
      </FieldAnchor>
      <FieldAnchor field="deviceSlug">
        {values.deviceSlug ? (
          <PickedDevice
            name={
              device ? `${device.brand} ${device.model}` : values.deviceSlug.replaceAll("-", " ")
            }
            year={device?.year ?? null}
            category={values.categorySlug}
            onClear={() => {
              onDevice(null);
              set({ deviceSlug: null });
            }}
          />
        ) : (
          <Field label={t("deviceLabel")} hint={t("deviceHint")} error={issueOf("deviceSlug")}>
            <DeviceSearch
              category={values.categorySlug}
              onPick={(picked) => {
                onDevice(picked);
                const kept = picked.categorySlug === values.categorySlug ? {} : { specs: {} };
                set({ ...fromDevice(picked, values.title), ...kept });
              }}
            />
          </Field>
        )}
      </FieldAnchor>
      {values.deviceSlug ? null : (
        <FieldAnchor field="brand">
          <Field label={t("brand")} aside={t("optional")} error={issueOf("brand")}>
            <Input
              value={values.brand ?? ""}
              maxLength={60}
              autoComplete="off"
              onValueChange={(text: string) => set({ brand: text.trim() ? text : null })}
            />
          </Field>
        </FieldAnchor>
      )}
      <FieldAnchor field="specs">
        <SpecInputs />
      </FieldAnchor>
    </>
  );
}

interface PickedDeviceProps {
  name: string;
  year: number | null;
  category: CategorySlug | null;
  onClear: () => void;
}

function PickedDevice({ name, year, category, onClear }: PickedDeviceProps) {
  const t = useTranslations("sell.item");
  return (
    <div className="flex items-center gap-4 rounded-card border border-line bg-surface p-4">
      <span className="flex size-12 shrink-0 items-center justify-center rounded-tile bg-tile">
        {category ? <CategoryIcon slug={category} className="size-6" /> : null}
      </span>
      <p className="min-w-0 flex-1">
        <span className="block text-sm text-muted">{t("deviceLabel")}</span>
        <span className="block truncate font-semibold">
          {name}
          {year ? <span className="figures ms-2 font-normal text-muted">{year}</span> : null}
        </span>
      </p>
      <Button variant="ghost" size="sm" onClick={onClear}>
        {t("deviceChange")}
      </Button>
    </div>
  );
}
