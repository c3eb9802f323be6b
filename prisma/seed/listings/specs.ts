import type { Category, Condition, SpecField } from "@loopbid/domain";
import type { Device } from "../devices/index.ts";
import type { Finish } from "../devices/finishes.ts";
import type { SpecValue } from "../devices/model.ts";
import { sha256 } from "../ids.ts";
import type { Random } from "../random.ts";

export type Specs = Record<string, SpecValue>;

const between = (dice: Random, [low, high]: readonly [number, number]): number =>
  dice.int(low, high);

const health: Record<Condition, readonly [number, number]> = {
  PREMIUM: [97, 100],
  EXCELLENT: [91, 98],
  GOOD: [84, 93],
  FAIR: [76, 87],
  FOR_PARTS: [61, 80],
};

/** Heavier use the worse the grade. */
const wornBy: Record<Condition, number> = {
  PREMIUM: 0.08,
  EXCELLENT: 0.25,
  GOOD: 0.5,
  FAIR: 0.85,
  FOR_PARTS: 1,
};

const digits = (dice: Random, count: number): string =>
  Array.from({ length: count }, () => dice.int(0, 9)).join("");

/** The invented type code (TAC) of a model: all its copies share it, as real ones do. */
const tacFor = (device: Device): string =>
  `35${String(Number.parseInt(sha256(`tac ${device.slug}`).slice(0, 8), 16) % 1_000_000).padStart(6, "0")}`;

/** An IMEI of this model with a valid check digit. */
export function makeImei(dice: Random, device: Device): string {
  const body = `${tacFor(device)}${digits(dice, 12).slice(6)}`;
  const sum = [...body].reduce((total, character, index) => {
    const doubled = index % 2 === 1 ? Number(character) * 2 : Number(character);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

const makeSerial = (dice: Random): string =>
  Array.from({ length: dice.int(10, 12) }, () =>
    dice.pick([..."ABCDEFGHJKLMNPQRSTUVWXYZ23456789"]),
  ).join("");

type Maker = (dice: Random, grade: Condition, finish: Finish, device: Device) => SpecValue;

/** What differs from copy to copy: how likely a seller states it, and the value. */
const perCopy: Record<string, readonly [likely: number, make: Maker]> = {
  color: [0.95, (_dice, _grade, finish) => finish.color],
  carrier: [
    1,
    (dice) =>
      dice.weighted([
        ["Unlocked", 8],
        ["T-Mobile", 1],
        ["AT&T", 1],
        ["Verizon", 1],
      ]),
  ],
  batteryHealth: [0.75, (dice, grade) => between(dice, health[grade])],
  batteryCycles: [0.6, (dice, grade) => Math.round(dice.float(10, 620) * wornBy[grade])],
  imei: [0.8, (dice, _grade, _finish, device) => makeImei(dice, device)],
  serial: [0.3, (dice) => makeSerial(dice)],
  originalBox: [0.6, (dice, grade) => dice.chance(grade === "PREMIUM" ? 0.9 : 0.45)],
  chargerIncluded: [0.7, (dice) => dice.chance(0.75)],
  stylusIncluded: [0.4, (dice) => dice.chance(0.4)],
  keyboardIncluded: [0.3, (dice) => dice.chance(0.3)],
  bandIncluded: [0.7, (dice) => dice.chance(0.9)],
  deadPixels: [
    0.6,
    (dice, grade) => (grade === "FAIR" || grade === "FOR_PARTS" ? dice.int(0, 4) : 0),
  ],
  standIncluded: [0.8, (dice) => dice.chance(0.88)],
  usedForMining: [0.5, (dice) => dice.chance(0.15)],
  warrantyMonths: [0.3, (dice) => dice.int(0, 24)],
  powerSupplyIncluded: [0.8, (dice) => dice.chance(0.92)],
  shutterCount: [0.75, (dice, grade) => Math.round(dice.float(900, 120_000) * wornBy[grade])],
  lensIncluded: [0.6, (dice) => dice.chance(0.3)],
  batteryIncluded: [0.8, (dice) => dice.chance(0.95)],
  freeOfFungus: [0.75, (dice, grade) => grade !== "FOR_PARTS" || dice.chance(0.4)],
  batteries: [0.85, (dice) => dice.int(1, 4)],
  flightHours: [0.6, (dice, grade) => Math.round(dice.float(2, 90) * wornBy[grade] * 10) / 10],
  controllerIncluded: [0.9, (dice) => dice.chance(0.92)],
  crashed: [0.7, (dice, grade) => grade === "FOR_PARTS" || (grade === "FAIR" && dice.chance(0.5))],
  caseIncluded: [0.7, (dice) => dice.chance(0.7)],
  remoteIncluded: [0.7, (dice) => dice.chance(0.85)],
  wallMountIncluded: [0.3, (dice) => dice.chance(0.3)],
  controllers: [
    0.85,
    (dice) =>
      dice.weighted([
        [1, 5],
        [2, 4],
        [3, 1],
        [0, 1],
      ]),
  ],
  dockIncluded: [0.6, (dice) => dice.chance(0.65)],
  stickDrift: [
    0.7,
    (dice, grade) => grade === "FOR_PARTS" || (grade === "FAIR" && dice.chance(0.5)),
  ],
  modified: [0.4, (dice) => dice.chance(0.25)],
};

/** Not every device of a category has every field. */
function applies(field: SpecField, device: Device): boolean {
  const { family } = device.art;
  if (field.key === "batteryHealth")
    return device.category !== "headphones" && !("ink" in device.art);
  if (field.key === "shutterCount")
    return device.specs["type"] === "Mirrorless" || device.specs["type"] === "DSLR";
  if (field.key === "lensIncluded")
    return device.specs["mount"] !== undefined && device.specs["mount"] !== "Fixed lens";
  if (field.key === "remoteIncluded")
    return (
      family === "tv" ||
      family === "streamer" ||
      device.specs["type"] === "Projector" ||
      device.specs["type"] === "Soundbar"
    );
  if (field.key === "wallMountIncluded") return family === "tv";
  if (field.key === "dockIncluded") return "kind" in device.art && device.art.kind === "detachable";
  if (field.key === "stickDrift")
    return family === "handheld" && device.specs["storage"] !== undefined;
  if (field.key === "usedForMining") return device.specs["part"] === "Graphics card";
  if (field.key === "stylusIncluded" || field.key === "keyboardIncluded")
    return "stylus" in device.art;
  if (field.key === "freeOfFungus") return true;
  return true;
}

/** The specs of one copy: what the model fixes, one of each choice, and what this copy has been through. */
export function specsFor(
  category: Category,
  device: Device,
  grade: Condition,
  finish: Finish,
  dice: Random,
): Specs {
  const specs: Specs = {};
  for (const field of category.specs) {
    const known = device.specs[field.key];
    if (known !== undefined) {
      specs[field.key] = Array.isArray(known)
        ? dice.weighted(known.map((value, i) => [value, known.length + 2 - i] as const))
        : (known as SpecValue);
      continue;
    }
    const maker = perCopy[field.key];
    if (maker && applies(field, device) && dice.chance(field.required ? 1 : maker[0])) {
      specs[field.key] = maker[1](dice, grade, finish, device);
    }
  }
  return specs;
}
