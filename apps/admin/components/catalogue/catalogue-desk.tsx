"use client";
import { Alert, Tabs } from "@loopbid/ui";
import type { CategoriesResult, DevicesResult } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { CategoryList } from "./category-list.tsx";
import { DeviceList } from "./device-list.tsx";

export interface CatalogueDeskProps {
  categories: CategoriesResult;
  devices: DevicesResult;
  mayChange: boolean;
}

/** What can be sold: the categories in the shop's order, and the devices that sellers choose from. */
export function CatalogueDesk({ categories, devices, mayChange }: CatalogueDeskProps) {
  const t = useTranslations("catalogue");
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-6 lg:px-8">
      <h1 className="text-title">{t("title")}</h1>
      <p className="mt-1 mb-5 max-w-prose text-sm text-muted">{t("lead")}</p>
      {mayChange ? null : <Alert className="mb-5">{t("readOnly")}</Alert>}
      <Tabs
        aria-label={t("tabs.label")}
        items={[
          {
            value: "devices",
            label: t("tabs.devices"),
            content: <DeviceList initial={devices} mayChange={mayChange} />,
          },
          {
            value: "categories",
            label: t("tabs.categories"),
            content: <CategoryList initial={categories} mayChange={mayChange} />,
          },
        ]}
      />
    </div>
  );
}
