import { number, select, text, yesNo, type Category } from "../spec-field.ts";
import { boxed, serial } from "./shared-fields.ts";

const MOUNTS = [
  "Canon EF",
  "Canon RF",
  "Nikon F",
  "Nikon Z",
  "Sony E",
  "Fujifilm X",
  "Fujifilm GFX",
  "Micro Four Thirds",
  "Leica M",
  "L-Mount",
  "Pentax K",
  "Fixed lens",
];

const SENSORS = [
  "1/2.3 in",
  "1 in",
  "Micro Four Thirds",
  "APS-C",
  "Full frame",
  "Medium format",
  "Film",
];

export const IMAGING_CATEGORIES: readonly Category[] = [
  {
    slug: "cameras",
    name: "Cameras",
    specs: [
      select("type", "Type", ["Mirrorless", "DSLR", "Compact", "Action", "Film", "Instant"], {
        required: true,
      }),
      select("mount", "Mount", MOUNTS),
      select("sensor", "Sensor", SENSORS),
      number("megapixels", "Resolution", 1, 250, { unit: "MP", fractional: true }),
      number("shutterCount", "Shutter count", 0, 2_000_000),
      yesNo("lensIncluded", "Lens included", { facet: true }),
      yesNo("batteryIncluded", "Battery included"),
      serial,
      boxed,
    ],
  },
  {
    slug: "lenses",
    name: "Lenses",
    specs: [
      select("mount", "Mount", MOUNTS, { required: true }),
      number("focalFromMm", "Shortest focal length", 4, 2_000, { unit: "mm" }),
      number("focalToMm", "Longest focal length", 4, 2_000, { unit: "mm" }),
      number("maxAperture", "Widest aperture", 0.7, 32, { unit: "f/", fractional: true }),
      select("format", "Format", ["Full frame", "APS-C", "Micro Four Thirds", "Medium format"]),
      yesNo("stabilized", "Stabilized", { facet: true }),
      yesNo("freeOfFungus", "Free of fungus and haze"),
      serial,
    ],
  },
  {
    slug: "drones",
    name: "Drones",
    specs: [
      select("video", "Video", ["1080p", "2.7K", "4K", "5.1K", "6K", "8K"]),
      number("weightGrams", "Weight", 20, 25_000, { unit: "g" }),
      number("flightMinutes", "Flight time", 1, 120, { unit: "min" }),
      number("batteries", "Batteries", 0, 20),
      number("flightHours", "Hours flown", 0, 5_000, { fractional: true }),
      yesNo("controllerIncluded", "Controller included", { facet: true }),
      yesNo("crashed", "Ever crashed", { facet: true }),
      text("serial", "Serial number", { format: "serial", private: true }),
    ],
  },
];
