import type { Condition } from "@loopbid/domain";
import { placeBySlug } from "@loopbid/domain";
import type { Device } from "../../devices/index.ts";
import type { Finish } from "../../devices/finishes.ts";
import type { Random } from "../../random.ts";
import type { Specs } from "../specs.ts";
import { FAULTS } from "./faults.ts";
import { expand } from "./grammar.ts";
import type { Words } from "./grammar.ts";
import { NOUNS } from "./nouns.ts";

export type Subject = {
  device: Device;
  finish: Finish;
  grade: Condition;
  specs: Specs;
  place: string;
  /** The year of `now`. */
  year: number;
};

export const GRADE_WORDS: Record<Condition, string> = {
  PREMIUM: "like new",
  EXCELLENT: "excellent",
  GOOD: "good",
  FAIR: "fair",
  FOR_PARTS: "for parts",
};

const bare = (size: unknown): string | undefined =>
  typeof size === "string" ? size.replace(" ", "") : undefined;
const many = (value: unknown): string | undefined =>
  typeof value === "number" && value > 0 ? value.toLocaleString("en-US") : undefined;

function kitOf({ device, specs }: Subject, dice: Random): string | undefined {
  const parts: [key: string, words: string][] = [
    ["originalBox", "[original box|the box|box and papers]"],
    ["chargerIncluded", "[charger|charger and cable|original charger]"],
    ["caseIncluded", "[case|carry case|hard case]"],
    ["stylusIncluded", "[pen|stylus]"],
    ["keyboardIncluded", "[keyboard cover|keyboard]"],
    ["bandIncluded", "[one band|two bands|original band]"],
    ["standIncluded", "[stand|the stand]"],
    ["powerSupplyIncluded", "[power supply|power brick]"],
    ["batteryIncluded", "[battery|two batteries|battery and charger]"],
    ["controllerIncluded", "[controller|remote controller]"],
    ["remoteIncluded", "[remote|the remote]"],
    ["wallMountIncluded", "wall mount"],
    ["dockIncluded", "[dock|dock and HDMI cable]"],
  ];
  const there = parts.filter(([key]) => specs[key] === true).map(([, words]) => words);
  if (device.category === "lenses")
    there.push("[both caps|caps]", ...(dice.chance(0.4) ? ["hood"] : []));
  const named = there.map((words) => expand(words, {}, dice));
  return named.length > 1 ? `${named.slice(0, -1).join(", ")} and ${named.at(-1)}` : named[0];
}

/** "speaker" rather than "set", where the specs say what it is. */
function thingOf({ device, specs }: Subject): string {
  if ("ink" in device.art) return "e-reader";
  const kind = specs["part"] ?? specs["type"];
  const named = ["components", "networking", "audio", "tv-home"].includes(device.category);
  if (!named || typeof kind !== "string") return NOUNS[device.category].thing;
  if (kind === "Graphics card") return "card";
  return /^(TV|SSD|NAS|DAC)$/.test(kind) ? kind : kind.toLowerCase();
}

const plural = (noun: string): string => {
  if (noun === "bookshelf" || noun === "memory")
    return `${noun === "memory" ? "memory kit" : "bookshelf speaker"}s`;
  if (noun.endsWith("s")) return noun === "glass" ? "glasses" : noun;
  return /(ch|sh|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
};

/** Every word that a template may use for one copy; what does not apply is absent. */
export function wordsFor(subject: Subject, dice: Random): Words {
  const { device, finish, grade, specs, place, year } = subject;
  const nouns = NOUNS[device.category];
  const thing = thingOf(subject);
  const [fact1, fact2, fact3] = dice.shuffle(device.facts);
  const name =
    /^\d/.test(device.model) || device.model.length < 8
      ? `${device.brand} ${device.model}`
      : device.model;
  const model = device.brand === "Custom" ? device.model : name;
  const bought = Math.min(year, Math.max(device.year + dice.int(0, 2), 2015));
  return {
    brand: device.brand === "Custom" ? "self-built" : device.brand,
    model,
    full: device.brand === "Custom" ? device.model : `${device.brand} ${device.model}`,
    MODEL: `${device.brand === "Custom" ? "" : `${device.brand} `}${device.model}`.toUpperCase(),
    color: finish.label,
    grade: GRADE_WORDS[grade],
    GRADE: GRADE_WORDS[grade].toUpperCase(),
    city: placeBySlug(place)?.city ?? "town",
    CITY: (placeBySlug(place)?.city ?? "town").toUpperCase(),
    boughtyear: String(bought),
    launch: `$${device.launchCents / 100}`,
    LAUNCH: `$${device.launchCents / 100}`,
    fact1,
    fact2,
    fact3,
    fault: grade === "FOR_PARTS" ? dice.pick(FAULTS[device.category]) : undefined,
    thing,
    things: plural(thing),
    fronts: plural(nouns.front),
    checks: nouns.checks,
    repair: nouns.repair ? expand(nouns.repair, {}, dice) : undefined,
    resets: nouns.resets ? "" : undefined,
    heavy:
      nouns.heavy && "ratio feet glass".split(" ").some((key) => key in device.art)
        ? ""
        : undefined,
    body: device.category === "cameras" && specs["mount"] !== "Fixed lens" ? "body" : undefined,
    front: nouns.front,
    back: nouns.back,
    edge: nouns.edge,
    newer: dice.pick(nouns.newer),
    use: dice.pick(nouns.use),
    kit: kitOf(subject, dice),
    battery: many(specs["batteryHealth"]),
    cycles: many(specs["batteryCycles"]),
    shutter: many(specs["shutterCount"]),
    flighthours: many(specs["flightHours"]),
    controllers:
      typeof specs["controllers"] === "number" && specs["controllers"] > 1
        ? ["zero", "one", "two", "three"][specs["controllers"]]
        : undefined,
    deadpixels:
      specs["deadPixels"] === undefined
        ? undefined
        : specs["deadPixels"] === 0
          ? "no"
          : String(specs["deadPixels"]),
    storage: bare(specs["storage"] ?? specs["memory"]),
    room: specs["ram"] === undefined ? bare(specs["storage"] ?? specs["memory"]) : undefined,
    ram: bare(specs["ram"]),
    carrier: specs["carrier"] === "Unlocked" ? undefined : (specs["carrier"] as string | undefined),
    unlocked: specs["carrier"] === "Unlocked" ? "unlocked" : undefined,
    stamp: `${dice.pick(["A", "B", "K", "N"])}${dice.int(1000, 9899)}`,
    lot: dice.pick(["six", "nine", "twelve", "two dozen"]),
  };
}
