"use client";
import { Switch } from "@loopbid/ui";
import {
  isFixed,
  NOTIFICATION_CHANNELS,
  NOTIFICATION_GROUPS,
  type NotificationChannel,
  type NotificationGroup,
  type NotificationSettings,
  type NotificationType,
  type UpdateNotificationSettingsInput,
} from "@loopbid/validators";
import { useTranslations } from "next-intl";

export interface TypeSwitchesProps {
  settings: NotificationSettings;
  change: (input: UpdateNotificationSettingsInput) => void;
  /** Whether this shop sends push messages at all. */
  push: boolean;
}

const GROUPS = Object.keys(NOTIFICATION_GROUPS) as NotificationGroup[];
const COLUMNS = "sm:grid sm:grid-cols-[minmax(0,1fr)_repeat(var(--ways),5rem)] sm:items-center";

/** Every kind of news with a switch for each way that it takes; the ways are columns where there is room. */
export function TypeSwitches({ settings, change, push }: TypeSwitchesProps) {
  const t = useTranslations("notification");
  const ways = NOTIFICATION_CHANNELS.filter((channel) => push || channel !== "push");
  return (
    <div className="flex flex-col gap-9" style={{ "--ways": ways.length } as never}>
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <div className={`${COLUMNS} border-b border-line-strong pb-2`}>
            <h3 id={`group-${group}`} className="font-sans text-base font-semibold tracking-normal">
              {t(`group.${group}.name`)}
            </h3>
            {ways.map((channel) => (
              <span
                key={channel}
                aria-hidden
                className="text-center text-xs font-medium text-muted max-sm:hidden"
              >
                {t(`settings.channel.${channel}`)}
              </span>
            ))}
          </div>
          <p className="mt-2 text-sm text-muted">{t(`group.${group}.lead`)}</p>
          <ul className="mt-1 divide-y divide-line">
            {NOTIFICATION_GROUPS[group].map((type) => (
              <TypeRow key={type} type={type} ways={ways} settings={settings} change={change} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface TypeRowProps extends Omit<TypeSwitchesProps, "push"> {
  type: NotificationType;
  ways: readonly NotificationChannel[];
}

function TypeRow({ type, ways, settings, change }: TypeRowProps) {
  const t = useTranslations("notification.settings");
  const name = t(`type.${type}`);
  return (
    <li className={`${COLUMNS} py-3`}>
      <span className="text-[0.9375rem] max-sm:font-medium">{name}</span>
      <span className="max-sm:mt-2.5 max-sm:flex max-sm:gap-6 sm:contents">
        {ways.map((channel) => (
          <span key={channel} className="flex flex-col items-center gap-1.5 max-sm:items-start">
            <span aria-hidden className="text-xs text-muted sm:hidden">
              {t(`channel.${channel}`)}
            </span>
            <Switch
              label={t("switch", { type: name, channel: t(`channel.${channel}`) })}
              labelHidden
              checked={settings.channels[type]?.[channel] ?? false}
              disabled={isFixed(type, channel)}
              onCheckedChange={(on) => change({ set: [{ type, channel, on }] })}
            />
          </span>
        ))}
      </span>
    </li>
  );
}
