import { randomBytes } from "node:crypto";
import type { NotificationSettingsRow, Rows } from "@loopbid/db";
import type { QuietHours } from "@loopbid/domain";

/** What a person wants to be told, as delivering needs it. */
export interface Wishes {
  /** By `choiceKey`. */
  choices: Readonly<Record<string, unknown>>;
  timeZone: string;
  quiet: QuietHours | null;
  digest: "NONE" | "DAILY" | "WEEKLY";
}

const DEFAULTS: Wishes = { choices: {}, timeZone: "UTC", quiet: null, digest: "NONE" };

export function toWishes(row: NotificationSettingsRow | null | undefined): Wishes {
  if (!row) return DEFAULTS;
  const { overrides, timeZone, quietFrom: from, quietTo: to, digest } = row;
  return {
    choices: (overrides ?? {}) as Record<string, unknown>,
    timeZone,
    quiet: from === null || to === null ? null : { from, to },
    digest: digest as Wishes["digest"],
  };
}

/** Everyone's wishes by user id; the defaults for who has set nothing. */
export async function wishesOf(
  rows: Rows,
  userIds: readonly string[],
): Promise<(userId: string) => Wishes> {
  const found = await rows.notification_settings.find({ _id: { $in: [...new Set(userIds)] } });
  const byId = new Map(found.map((row) => [row._id, row]));
  return (userId) => toWishes(byId.get(userId));
}

/** A person's settings; written down with a key for links in mails where there are none yet. */
export async function ensureSettings(
  rows: Rows,
  userId: string,
  now: number,
): Promise<NotificationSettingsRow> {
  const found = await rows.notification_settings.findOne({ _id: userId });
  if (found) return found;
  const row = {
    _id: userId,
    overrides: {} as never,
    timeZone: DEFAULTS.timeZone,
    quietFrom: null,
    quietTo: null,
    digest: DEFAULTS.digest,
    unsubscribeKey: randomBytes(32).toString("base64url"),
    updatedAt: new Date(now),
  };
  await rows.notification_settings.insertMissing([row]);
  return (await rows.notification_settings.findOne({ _id: userId })) ?? row;
}
