"use client";
import { Button, Field, Input, Switch } from "@loopbid/ui";
import type { NotificationSettings, UpdateNotificationSettingsInput } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { browserZone, minuteOf, timeOf } from "./clock-times.ts";

export interface QuietHoursProps {
  settings: NotificationSettings;
  change: (input: UpdateNotificationSettingsInput) => void;
}

const NIGHT = { from: 22 * 60, to: 7 * 60 };

export function QuietHours({ settings, change }: QuietHoursProps) {
  const t = useTranslations("notification.settings.quiet");
  const { quiet, timeZone } = settings;
  const here = browserZone();
  const set = (end: "from" | "to") => (value: string) => {
    const minute = minuteOf(value);
    if (quiet && minute !== null) change({ quiet: { ...quiet, [end]: minute } });
  };
  return (
    <div className="max-w-md">
      <Switch
        label={t("switch")}
        checked={quiet !== null}
        // The clock that a person means is the one in front of them.
        onCheckedChange={(on) =>
          change(on ? { quiet: NIGHT, timeZone: here ?? timeZone } : { quiet: null })
        }
      />
      {quiet ? (
        <div className="mt-4 grid grid-cols-2 gap-3">
          {(["from", "to"] as const).map((end) => (
            <Field key={end} label={t(end)}>
              <Input
                type="time"
                required
                defaultValue={timeOf(quiet[end])}
                onChange={(event) => set(end)(event.currentTarget.value)}
              />
            </Field>
          ))}
        </div>
      ) : null}
      <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span suppressHydrationWarning>{t("zone", { zone: zoneName(timeZone) })}</span>
        {here && here !== timeZone ? (
          <Button size="sm" variant="secondary" onClick={() => change({ timeZone: here })}>
            {t("useZone", { zone: zoneName(here) })}
          </Button>
        ) : null}
      </p>
    </div>
  );
}

function zoneName(zone: string): string {
  return zone.replaceAll("_", " ");
}
