/** A day of some calendar on a wall. */
export interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** Minutes after midnight. */
  minute: number;
}

const MINUTE = 60_000;
const MAX_ZONES = 200;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes long. @throws RangeError for what is no time zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  if (formats.size >= MAX_ZONES) formats.clear();
  formats.set(timeZone, made);
  return made;
}

/** What a clock on the wall shows in a time zone (IANA name) at a moment (epoch ms). @throws RangeError for another zone. */
export function wallTime(at: number, timeZone: string): WallTime {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<string, number>;
  const { year, month, day, hour, minute } = parts;
  return { year: year!, month: month!, day: day!, minute: hour! * 60 + minute! };
}

function asUtc({ year, month, day, minute }: WallTime): number {
  return Date.UTC(year, month - 1, day, 0, minute);
}

/**
 * The moment (epoch ms) at which a clock on the wall shows a time: the first one where clocks are set back and show it
 * twice, and as many minutes after the jump as it lies after its start where they are set forward and never show it.
 * `day` may lie outside its month, as with `Date.UTC`.
 */
export function momentOf(wall: WallTime, timeZone: string): number {
  const wanted = asUtc(wall);
  const offsetAt = (at: number) => asUtc(wallTime(at, timeZone)) - Math.floor(at / MINUTE) * MINUTE;
  // A day before and after: on both sides of any change of the clocks.
  const before = wanted - offsetAt(wanted - 24 * 60 * MINUTE);
  const after = wanted - offsetAt(wanted + 24 * 60 * MINUTE);
  const shown = [before, after].filter((at) => asUtc(wallTime(at, timeZone)) === wanted);
  return shown.length > 0 ? Math.min(...shown) : before;
}
