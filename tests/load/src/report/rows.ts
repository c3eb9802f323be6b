import type { Detail, Row } from "../bench.ts";
import { median, ratios, show, spreadOf } from "./numbers.ts";

/** A target that says "at most so many times the peer's". */
export function ratioRow(
  target: string,
  what: string,
  limit: number | null,
  ours: readonly number[],
  theirs: readonly number[] | undefined,
): Row {
  const goal = limit === null ? "" : `<= ${limit}x`;
  if (!theirs || theirs.length === 0)
    return { target, what, goal, measured: "skipped", spread: "", met: null };
  const quotients = ratios(ours, theirs);
  const middle = median(quotients);
  const met = limit === null ? null : middle <= limit;
  return { target, what, goal, measured: show(middle, "x"), spread: spreadOf(quotients, "x"), met };
}

/** An absolute figure, per round. */
export function figureRow(
  target: string,
  what: string,
  values: readonly number[],
  unit: string,
  limit?: number,
): Row {
  const middle = median(values);
  return {
    target,
    what,
    goal: limit === undefined ? "" : `<= ${show(limit, unit)}`,
    measured: show(middle, unit),
    spread: values.length > 1 ? spreadOf(values, unit) : "",
    met: limit === undefined ? null : middle <= limit,
  };
}

/** Something that holds or does not. */
export function factRow(
  target: string,
  what: string,
  goal: string,
  measured: string,
  met: boolean | null,
): Row {
  return { target, what, goal, measured, spread: "", met };
}

/** A table of medians and their spreads: a line per name, a column per figure. */
export function detailOf<Round>(
  title: string,
  columns: Readonly<Record<string, [key: keyof Round, unit: string]>>,
  lines: readonly (readonly [name: string, rounds: readonly Round[]])[],
): Detail {
  return {
    title,
    head: ["", ...Object.keys(columns)],
    lines: lines.map(([name, rounds]) => [
      name,
      ...Object.values(columns).map(([key, unit]) => {
        const values = rounds.map((round) => Number(round[key]));
        return `${show(median(values), unit)} (${spreadOf(values, "")})`;
      }),
    ]),
  };
}
