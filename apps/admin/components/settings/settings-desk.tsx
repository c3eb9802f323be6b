"use client";
import { Alert, Tabs } from "@loopbid/ui";
import type { FeatureListResult, SettingsListResult } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { FeaturesDesk } from "./features-desk.tsx";
import { TermsDesk } from "./terms-desk.tsx";

export interface SettingsDeskProps {
  versions: SettingsListResult;
  features: FeatureListResult;
  mayChange: boolean;
}

/** What the market charges, the steps that bids rise by, and what is turned on. */
export function SettingsDesk({ versions, features, mayChange }: SettingsDeskProps) {
  const t = useTranslations("settings");
  return (
    <div className="mx-auto w-full max-w-7xl px-4 py-6 sm:px-6 lg:px-8">
      <h1 className="text-title">{t("title")}</h1>
      <p className="mt-1 mb-5 max-w-prose text-sm text-muted">{t("lead")}</p>
      {mayChange ? null : <Alert className="mb-5">{t("readOnly")}</Alert>}
      <Tabs
        aria-label={t("tabs.label")}
        items={[
          {
            value: "terms",
            label: t("tabs.terms"),
            content: <TermsDesk initial={versions} mayChange={mayChange} />,
          },
          {
            value: "features",
            label: t("tabs.features"),
            content: <FeaturesDesk initial={features} mayChange={mayChange} />,
          },
        ]}
      />
    </div>
  );
}
