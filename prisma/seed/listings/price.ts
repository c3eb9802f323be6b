import type { Condition } from "@loopbid/domain";
import type { Device } from "../devices/index.ts";
import type { Random } from "../random.ts";
import type { Specs } from "./specs.ts";

/** More storage or memory is worth this much more a step. */
const STEP = 0.09;

/** What this copy is worth in cents, before what the seller thinks of it. */
export function worth(device: Device, grade: Condition, specs: Specs): number {
  let factor = 1;
  for (const key of ["storage", "ram", "memory"]) {
    const choices = device.specs[key];
    if (Array.isArray(choices)) factor += STEP * Math.max(0, choices.indexOf(specs[key]));
  }
  if (specs["originalBox"] === true) factor += 0.02;
  if (typeof specs["batteryHealth"] === "number" && specs["batteryHealth"] < 82) factor -= 0.05;
  if (specs["connectivity"] === "Wi-Fi + Cellular" || specs["connectivity"] === "GPS + Cellular")
    factor += 0.08;
  return Math.round(device.typicalCents[grade] * factor);
}

/** A price as people type it: 349, 350, 1,180, seldom 347. */
export function human(cents: number, dice: Random): number {
  const dollars = Math.max(8, cents / 100);
  const step = dollars < 60 ? 1 : dollars < 250 ? 5 : dollars < 1200 ? 10 : 25;
  const rounded = Math.max(5, Math.round(dollars / step) * step);
  const shaped = dice.weighted([
    [rounded, 6],
    [rounded - 1, dollars > 20 ? 3 : 0],
    [Math.round(dollars), 1],
  ]);
  return shaped * 100;
}

export const asking = (device: Device, grade: Condition, specs: Specs, dice: Random): number =>
  human(worth(device, grade, specs) * Math.min(1.35, Math.max(0.78, dice.normal(1.02, 0.1))), dice);
