/** A deadline as people read it, with the zone that it is in. */
export const momentFormat = {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "numeric",
  minute: "2-digit",
  timeZoneName: "short",
} as const;
