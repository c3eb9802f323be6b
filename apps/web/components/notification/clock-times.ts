/** "22:05" of minutes after midnight, as time inputs hold it. */
export function timeOf(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** Minutes after midnight; null while nothing or something else is typed. */
export function minuteOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/.exec(time) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** The browser's time zone; null on the server, which knows nobody's. */
export function browserZone(): string | null {
  return typeof window === "undefined" ? null : Intl.DateTimeFormat().resolvedOptions().timeZone;
}
