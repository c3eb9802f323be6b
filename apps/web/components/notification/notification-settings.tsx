"use client";
import type { NotificationSettings as Settings } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { SettingsSection } from "../auth/settings-section.tsx";
import { DigestChoice } from "./digest-choice.tsx";
import { PushSwitch } from "./push-switch.tsx";
import { QuietHours } from "./quiet-hours.tsx";
import { TypeSwitches } from "./type-switches.tsx";
import { useSettings } from "./use-settings.ts";

export interface NotificationSettingsProps {
  initial: Settings;
  /** Null where this shop sends no push messages. */
  publicKey: string | null;
}

export function NotificationSettings({ initial, publicKey }: NotificationSettingsProps) {
  const t = useTranslations("notification.settings");
  const { settings, change } = useSettings(initial);
  return (
    <>
      {publicKey ? (
        <SettingsSection id="device" heading={t("device.heading")} lead={t("device.lead")}>
          <PushSwitch publicKey={publicKey} />
        </SettingsSection>
      ) : null}
      <SettingsSection id="quiet" heading={t("quiet.heading")} lead={t("quiet.lead")}>
        <QuietHours settings={settings} change={change} />
      </SettingsSection>
      <SettingsSection id="digest" heading={t("digest.heading")} lead={t("digest.lead")}>
        <DigestChoice settings={settings} change={change} />
      </SettingsSection>
      <SettingsSection id="what" heading={t("what.heading")} lead={t("what.lead")}>
        <TypeSwitches settings={settings} change={change} push={publicKey !== null} />
      </SettingsSection>
    </>
  );
}
