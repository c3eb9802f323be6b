import { number, select, text, yesNo, type Category } from "../spec-field.ts";
import { batteryHealth, boxed, color, serial, storage } from "./shared-fields.ts";

const REGIONS = ["North America", "Europe", "Japan", "Region free"];

export const ENTERTAINMENT_CATEGORIES: readonly Category[] = [
  {
    slug: "headphones",
    name: "Headphones",
    specs: [
      select("type", "Type", ["Over-ear", "On-ear", "In-ear", "True wireless", "Bone conduction"], {
        required: true,
      }),
      select("connection", "Connection", ["Wired", "Bluetooth", "Wired + Bluetooth", "2.4 GHz"]),
      yesNo("noiseCancelling", "Noise cancelling", { facet: true }),
      yesNo("caseIncluded", "Case included"),
      batteryHealth,
      color,
      serial,
    ],
  },
  {
    slug: "audio",
    name: "Speakers and audio",
    specs: [
      select(
        "type",
        "Type",
        [
          "Portable speaker",
          "Smart speaker",
          "Bookshelf",
          "Floor-standing",
          "Soundbar",
          "Subwoofer",
          "Amplifier",
          "Turntable",
          "DAC",
          "Interface",
        ],
        { required: true },
      ),
      select("connection", "Connection", ["Wired", "Bluetooth", "Wi-Fi", "Wi-Fi + Bluetooth"]),
      number("watts", "Power", 1, 5_000, { unit: "W" }),
      yesNo("pair", "Sold as a pair"),
      yesNo("remoteIncluded", "Remote included"),
      color,
    ],
  },
  {
    slug: "consoles",
    name: "Game consoles",
    specs: [
      storage("16 GB", "2 TB"),
      select("edition", "Edition", ["Standard", "Digital", "Pro", "Slim", "Special edition"]),
      select("region", "Region", REGIONS),
      number("controllers", "Controllers", 0, 8),
      yesNo("discDrive", "Disc drive", { facet: true }),
      color,
      boxed,
      serial,
    ],
  },
  {
    slug: "handhelds",
    name: "Gaming handhelds",
    specs: [
      storage("16 GB", "2 TB"),
      select("screen", "Screen", ["LCD", "OLED", "E-ink", "Reflective"]),
      select("region", "Region", REGIONS),
      yesNo("dockIncluded", "Dock included", { facet: true }),
      yesNo("stickDrift", "Stick drift", { facet: true }),
      yesNo("modified", "Modified", { facet: true }),
      batteryHealth,
      color,
      serial,
    ],
  },
  {
    slug: "tv-home",
    name: "TV and home",
    specs: [
      select(
        "type",
        "Type",
        [
          "TV",
          "Projector",
          "Streaming box",
          "Robot vacuum",
          "Smart display",
          "Security camera",
          "Thermostat",
          "Smart lock",
        ],
        { required: true },
      ),
      number("screenInches", "Screen", 3, 120, { unit: "in", fractional: true }),
      select("resolution", "Resolution", ["720p", "1080p", "4K", "8K"]),
      select("panel", "Panel", ["LED", "QLED", "Mini LED", "OLED", "Laser", "DLP"]),
      text("platform", "Platform"),
      yesNo("remoteIncluded", "Remote included"),
      yesNo("wallMountIncluded", "Wall mount included"),
    ],
  },
];
