import { facts } from "./model.ts";
import type { Row } from "./model.ts";
import type { FinishName } from "./finishes.ts";

type Panel = {
  inches: number;
  resolution: string;
  hz: number;
  panel: string;
  ratio?: number;
  curved?: boolean;
  gaming?: boolean;
};

const monitor = (
  brand: string,
  model: string,
  [year, launch, used]: readonly [number, number, number],
  finishes: readonly FinishName[],
  p: Panel,
  known: string,
): Row => ({
  brand,
  model,
  year,
  launch,
  used,
  art: {
    family: "monitor",
    ratio: p.ratio ?? 1.778,
    curved: p.curved ?? false,
    gaming: p.gaming ?? false,
  },
  finishes,
  specs: {
    screenInches: p.inches,
    resolution: p.resolution,
    refreshHz: p.hz,
    panel: p.panel,
    curved: p.curved ?? false,
  },
  facts: facts(known),
  accent: "#b06bff",
});

export const MONITORS: readonly Row[] = [
  monitor(
    "Dell",
    "UltraSharp U2723QE",
    [2022, 620, 340],
    ["silver"],
    { inches: 27, resolution: "4K", hz: 60, panel: "IPS" },
    "IPS Black; USB-C hub with 90 W; Ethernet through the monitor",
  ),
  monitor(
    "Dell",
    "UltraSharp U3423WE",
    [2023, 1019, 510],
    ["silver"],
    { inches: 34.1, resolution: "UWQHD", hz: 60, panel: "IPS", ratio: 2.37, curved: true },
    "KVM built in; one cable desk; gentle curve",
  ),
  monitor(
    "Dell",
    "S2721DGF",
    [2020, 510, 190],
    ["black"],
    { inches: 27, resolution: "1440p", hz: 165, panel: "IPS", gaming: true },
    "165 Hz; G-Sync compatible; the stand does everything",
  ),
  monitor(
    "LG",
    "UltraGear 27GP850",
    [2021, 450, 210],
    ["black"],
    { inches: 27, resolution: "1440p", hz: 165, panel: "IPS", gaming: true },
    "Nano IPS; 1 ms; red accents on the back",
  ),
  monitor(
    "LG",
    "UltraFine 5K (27MD5KL)",
    [2019, 1299, 480],
    ["black"],
    { inches: 27, resolution: "5K", hz: 60, panel: "IPS" },
    "sharp like a retina iMac; Thunderbolt cable included; speakers are fine",
  ),
  monitor(
    "LG",
    "C2 OLED evo 42 (as monitor)",
    [2022, 1399, 560],
    ["graphite"],
    { inches: 42, resolution: "4K", hz: 120, panel: "OLED", gaming: true },
    "pixel refresh run every night; no burn-in, photos of grey slides included; HDMI 2.1 on all inputs",
  ),
  monitor(
    "Samsung",
    "Odyssey G9",
    [2020, 1479, 640],
    ["white"],
    {
      inches: 49,
      resolution: "UWQHD",
      hz: 240,
      panel: "VA",
      ratio: 3.2,
      curved: true,
      gaming: true,
    },
    "49 inches, measure your desk; 1000R curve; 240 Hz",
  ),
  monitor(
    "Samsung",
    "Odyssey OLED G8",
    [2023, 1299, 590],
    ["silver"],
    {
      inches: 34,
      resolution: "UWQHD",
      hz: 175,
      panel: "OLED",
      ratio: 2.37,
      curved: true,
      gaming: true,
    },
    "QD-OLED; 0.03 ms; thin as a phone",
  ),
  monitor(
    "Samsung",
    "ViewFinity S8",
    [2022, 430, 220],
    ["black"],
    { inches: 32, resolution: "4K", hz: 60, panel: "VA" },
    "32 inch 4K; matte; USB-C 90 W",
  ),
  monitor(
    "Apple",
    "Studio Display",
    [2022, 1599, 1050],
    ["silver"],
    { inches: 27, resolution: "5K", hz: 60, panel: "IPS" },
    "tilt stand; Center Stage camera; the speakers are better than they should be",
  ),
  monitor(
    "Apple",
    "Pro Display XDR",
    [2019, 4999, 2350],
    ["silver"],
    { inches: 32, resolution: "6K", hz: 60, panel: "IPS" },
    "1600 nits; Pro Stand included; calibrated last month",
  ),
  monitor(
    "BenQ",
    "PD3205U",
    [2023, 799, 430],
    ["graphite"],
    { inches: 31.5, resolution: "4K", hz: 60, panel: "IPS" },
    "factory calibrated; hotkey puck; came from a design studio",
  ),
  monitor(
    "ASUS",
    "ProArt PA278CV",
    [2021, 319, 170],
    ["black"],
    { inches: 27, resolution: "1440p", hz: 75, panel: "IPS" },
    "100% sRGB report in the box; USB-C 65 W; on-screen rulers",
  ),
  monitor(
    "AOC",
    "24G2",
    [2019, 219, 85],
    ["black"],
    { inches: 23.8, resolution: "1080p", hz: 144, panel: "IPS", gaming: true },
    "the budget legend; 144 Hz; height adjustable",
  ),
];
