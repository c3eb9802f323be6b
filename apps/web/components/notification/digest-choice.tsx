"use client";
import { RadioCards } from "@loopbid/ui";
import type { NotificationSettings, UpdateNotificationSettingsInput } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { browserZone } from "./clock-times.ts";

const RHYTHMS = ["NONE", "DAILY", "WEEKLY"] as const;

export interface DigestChoiceProps {
  settings: NotificationSettings;
  change: (input: UpdateNotificationSettingsInput) => void;
}

export function DigestChoice({ settings, change }: DigestChoiceProps) {
  const t = useTranslations("notification.settings.digest");
  return (
    <RadioCards
      legend={t("legend")}
      legendHidden
      columns={3}
      value={settings.digest}
      options={RHYTHMS.map((value) => ({
        value,
        label: t(value),
        description: t(`${value}Body`),
      }))}
      onValueChange={(value) => {
        const digest = RHYTHMS.find((rhythm) => rhythm === value);
        // Its morning is that of the clock in front of the person, unless another one was chosen.
        const zone = settings.timeZone === "UTC" ? browserZone() : null;
        if (digest) change({ digest, ...(zone ? { timeZone: zone } : {}) });
      }}
    />
  );
}
