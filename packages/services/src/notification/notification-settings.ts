import type { NotificationSettingsRow, Rows } from "@loopbid/db";
import {
  choiceKey,
  isFixed,
  isOn,
  NOTIFICATION_CHANNELS,
  NOTIFICATION_TYPES,
  type NotificationSettings,
  type UpdateNotificationSettingsInput,
} from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { ensureSettings, toWishes } from "./wishes.ts";

function toSettings(row: NotificationSettingsRow | null): NotificationSettings {
  const { choices, timeZone, quiet, digest } = toWishes(row);
  const channels = Object.fromEntries(
    NOTIFICATION_TYPES.map((type) => [
      type,
      Object.fromEntries(
        NOTIFICATION_CHANNELS.map((channel) => [channel, isOn(choices, type, channel)]),
      ),
    ]),
  ) as NotificationSettings["channels"];
  return { channels, timeZone, quiet, digest };
}

/** One's own settings, or the defaults. @throws UnauthenticatedError */
export async function notificationSettings(ctx: ServiceContext): Promise<NotificationSettings> {
  const { userId } = requireUser(ctx);
  return toSettings(await ctx.db.rows.notification_settings.findOne({ _id: userId }));
}

/** Changes what is given and leaves the rest, also where two tabs do so at once. @throws UnauthenticatedError */
export async function updateNotificationSettings(
  ctx: ServiceContext,
  input: UpdateNotificationSettingsInput,
): Promise<NotificationSettings> {
  const { userId } = requireUser(ctx);
  const { set = [], quiet, timeZone, digest } = input;
  const chosen = set.filter(({ type, channel }) => !isFixed(type, channel));
  return toSettings(
    await changeSettings(ctx.db.rows, userId, ctx.now(), {
      ...Object.fromEntries(
        chosen.map(({ type, channel, on }) => [`overrides.${choiceKey(type, channel)}`, on]),
      ),
      ...(quiet === undefined
        ? {}
        : { quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null }),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(digest === undefined ? {} : { digest }),
    }),
  );
}

/** Sets fields by their paths in the row. */
export async function changeSettings(
  rows: Rows,
  userId: string,
  now: number,
  fields: Record<string, unknown>,
): Promise<NotificationSettingsRow | null> {
  await ensureSettings(rows, userId, now);
  return rows.notification_settings.findOneAndUpdate(
    { _id: userId },
    { $set: { ...fields, updatedAt: new Date(now) } },
  );
}
