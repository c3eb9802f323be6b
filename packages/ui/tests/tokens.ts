import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { oklchToLinearRgb } from "./contrast.ts";

export type Theme = "light" | "dark";

const css = readFileSync(fileURLToPath(import.meta.resolve("@loopbid/tailwind/theme.css")), "utf8");
const number = "([\\d.]+)";
const color = `oklch\\(${number} ${number} ${number}\\)`;
const pair = new RegExp(`--color-([a-z-]+): light-dark\\(${color}, ${color}\\);`, "g");

const tokens = new Map(
  [...css.matchAll(pair)].map(([, name = "", ...parts]) => {
    const [l1 = 0, c1 = 0, h1 = 0, l2 = 0, c2 = 0, h2 = 0] = parts.map(Number);
    return [
      name,
      { light: oklchToLinearRgb(l1, c1, h1), dark: oklchToLinearRgb(l2, c2, h2) },
    ] as const;
  }),
);

/** How many `--color-*` declarations the theme has, read or not. */
export const declared = [...css.matchAll(/--color-(?!white|black)[a-z-]+:/g)].length;
export const readNames = [...tokens.keys()];

export function token(name: string, theme: Theme) {
  const found = tokens.get(name);
  if (!found) throw new Error(`theme.css has no colour named ${name}`);
  return found[theme];
}
