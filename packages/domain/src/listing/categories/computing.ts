import { number, select, text, yesNo, type Category } from "../spec-field.ts";
import {
  batteryCycles,
  batteryHealth,
  boxed,
  charger,
  color,
  cpu,
  ram,
  releaseYear,
  serial,
  storage,
  warranty,
} from "./shared-fields.ts";

const screen = number("screenInches", "Screen", 8, 20, { unit: "in", fractional: true });

const SYSTEMS = ["macOS", "Windows", "ChromeOS", "Linux", "None"];

export const COMPUTING_CATEGORIES: readonly Category[] = [
  {
    slug: "laptops",
    name: "Laptops",
    specs: [
      { ...cpu, required: true },
      { ...ram, required: true },
      { ...storage("64 GB", "8 TB"), required: true },
      screen,
      text("gpu", "Graphics"),
      select("os", "System", SYSTEMS),
      batteryCycles,
      batteryHealth,
      releaseYear,
      color,
      charger,
      serial,
    ],
  },
  {
    slug: "desktops",
    name: "Desktops",
    specs: [
      { ...cpu, required: true },
      { ...ram, required: true },
      storage("128 GB", "8 TB"),
      text("gpu", "Graphics"),
      select("formFactor", "Form factor", ["Mini", "All-in-one", "Small tower", "Tower"]),
      select("os", "System", SYSTEMS),
      releaseYear,
      serial,
    ],
  },
  {
    slug: "monitors",
    name: "Monitors",
    specs: [
      {
        ...number("screenInches", "Size", 13, 65, { unit: "in", fractional: true }),
        required: true,
      },
      select("resolution", "Resolution", ["1080p", "1440p", "UWQHD", "4K", "5K", "6K", "8K"]),
      number("refreshHz", "Refresh rate", 30, 600, { unit: "Hz" }),
      select("panel", "Panel", ["IPS", "VA", "TN", "OLED", "Mini LED"]),
      yesNo("curved", "Curved", { facet: true }),
      number("deadPixels", "Dead pixels", 0, 100),
      yesNo("standIncluded", "Stand included"),
    ],
  },
  {
    slug: "components",
    name: "PC components",
    specs: [
      select(
        "part",
        "Part",
        [
          "Graphics card",
          "Processor",
          "Motherboard",
          "Memory",
          "SSD",
          "Hard drive",
          "Power supply",
          "Case",
          "Cooler",
        ],
        { required: true },
      ),
      text("chip", "Chip or series"),
      select("memory", "Memory or capacity", [
        "4 GB",
        "6 GB",
        "8 GB",
        "10 GB",
        "12 GB",
        "16 GB",
        "24 GB",
        "32 GB",
        "64 GB",
        "256 GB",
        "512 GB",
        "1 TB",
        "2 TB",
        "4 TB",
        "8 TB",
      ]),
      yesNo("usedForMining", "Used for mining", { facet: true }),
      boxed,
      warranty,
      serial,
    ],
  },
  {
    slug: "networking",
    name: "Networking",
    specs: [
      select(
        "type",
        "Type",
        ["Router", "Mesh system", "Access point", "Switch", "Modem", "NAS", "Firewall"],
        {
          required: true,
        },
      ),
      select("wifi", "Wi-Fi", ["None", "Wi-Fi 5", "Wi-Fi 6", "Wi-Fi 6E", "Wi-Fi 7"]),
      number("ports", "Ports", 0, 96),
      select("portSpeed", "Port speed", ["1 GbE", "2.5 GbE", "5 GbE", "10 GbE", "25 GbE"]),
      yesNo("poe", "Power over Ethernet", { facet: true }),
      yesNo("powerSupplyIncluded", "Power supply included"),
    ],
  },
];
