"use client";
import { useToast } from "@loopbid/ui";
import type { NotificationSettings, UpdateNotificationSettingsInput } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { api } from "../../trpc/client.tsx";

function changed(
  settings: NotificationSettings,
  { set = [], ...fields }: UpdateNotificationSettingsInput,
): NotificationSettings {
  const channels = { ...settings.channels };
  for (const { type, channel, on } of set)
    channels[type] = { ...channels[type], [channel]: on } as (typeof channels)[typeof type];
  return { ...settings, ...fields, channels };
}

/** Settings that are shown as changed at once and saved behind that; where saving fails they jump back. */
export function useSettings(initial: NotificationSettings) {
  const t = useTranslations("notification.settings");
  const toast = useToast();
  const [settings, setSettings] = useState(initial);
  const saved = useRef(initial);
  const { mutateAsync } = api.notification.updateSettings.useMutation();
  // One after the other, so that the last answer is the last change's.
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const change = (input: UpdateNotificationSettingsInput) => {
    setSettings((current) => changed(current, input));
    line.current = line.current.then(async () => {
      try {
        saved.current = await mutateAsync(input);
      } catch {
        setSettings(saved.current);
        toast.show({ id: "settings-failed", tone: "danger", title: t("failed") });
      }
    });
  };
  return { settings, change };
}
