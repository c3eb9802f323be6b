import { facts } from "./model.ts";
import type { Row } from "./model.ts";

type Glass = {
  mount: string;
  from: number;
  to?: number;
  aperture: number;
  format?: string;
  stabilized?: boolean;
};

const lens = (
  brand: string,
  model: string,
  [year, launch, used]: readonly [number, number, number],
  [length, width]: readonly [number, number],
  glass: Glass,
  known: string,
  ring?: string,
): Row => {
  const white = ring === "white";
  return {
    brand,
    model,
    year,
    launch,
    used,
    art: {
      family: "lens",
      length,
      width,
      white,
      hood: length > 560,
      ring: white ? "#d2353c" : (ring ?? "#9aa3a5"),
    },
    finishes: [white ? "white" : "black"],
    specs: {
      mount: glass.mount,
      focalFromMm: glass.from,
      focalToMm: glass.to ?? glass.from,
      maxAperture: glass.aperture,
      format: glass.format ?? "Full frame",
      stabilized: glass.stabilized ?? false,
    },
    facts: facts(known),
  };
};

const red = "#d2353c";
const orange = "#e07b39";
const goldRing = "#d8b04e";

export const LENSES: readonly Row[] = [
  lens(
    "Sony",
    "FE 24-70mm f/2.8 GM",
    [2016, 2199, 980],
    [560, 290],
    { mount: "Sony E", from: 24, to: 70, aperture: 2.8 },
    "zoom lock works; hood included; the first version, heavier but cheaper",
    orange,
  ),
  lens(
    "Sony",
    "FE 85mm f/1.8",
    [2017, 599, 370],
    [400, 270],
    { mount: "Sony E", from: 85, aperture: 1.8 },
    "the portrait bargain; focus hold button; sharp wide open",
  ),
  lens(
    "Sony",
    "FE 200-600mm f/5.6-6.3 G",
    [2019, 1999, 1390],
    [660, 240],
    { mount: "Sony E", from: 200, to: 600, aperture: 5.6, stabilized: true },
    "internal zoom; birds and the moon; tripod foot replaced by an Arca one",
    "white",
  ),
  lens(
    "Canon",
    "EF 24-70mm f/2.8L II USM",
    [2012, 1899, 780],
    [540, 300],
    { mount: "Canon EF", from: 24, to: 70, aperture: 2.8 },
    "L glass; serviced last year, invoice included; no fungus",
    red,
  ),
  lens(
    "Canon",
    "EF 70-200mm f/2.8L IS III",
    [2018, 2099, 1150],
    [660, 270],
    { mount: "Canon EF", from: 70, to: 200, aperture: 2.8, stabilized: true },
    "the white one; tripod ring; two hoods",
    "white",
  ),
  lens(
    "Canon",
    "RF 50mm f/1.8 STM",
    [2020, 199, 135],
    [320, 290],
    { mount: "Canon RF", from: 50, aperture: 1.8 },
    "nifty fifty; weighs nothing; always had a filter on it",
  ),
  lens(
    "Canon",
    "EF 50mm f/1.4 USM",
    [1993, 399, 185],
    [340, 290],
    { mount: "Canon EF", from: 50, aperture: 1.4 },
    "classic rendering; focus motor is fine; metal mount",
    goldRing,
  ),
  lens(
    "Nikon",
    "Z 24-120mm f/4 S",
    [2022, 1099, 740],
    [560, 280],
    { mount: "Nikon Z", from: 24, to: 120, aperture: 4 },
    "one lens for a whole trip; nano coating; customizable ring",
    goldRing,
  ),
  lens(
    "Nikon",
    "AF-S 35mm f/1.8G DX",
    [2009, 199, 95],
    [330, 290],
    { mount: "Nikon F", from: 35, aperture: 1.8, format: "APS-C" },
    "every DX shooter's first prime; silent motor; hood",
  ),
  lens(
    "Nikon",
    "AF-S 70-200mm f/2.8E FL",
    [2016, 2799, 1180],
    [660, 270],
    { mount: "Nikon F", from: 70, to: 200, aperture: 2.8, stabilized: true },
    "fluorite element; works on FTZ; one owner",
    goldRing,
  ),
  lens(
    "Fujifilm",
    "XF 35mm f/1.4 R",
    [2012, 599, 360],
    [330, 280],
    { mount: "Fujifilm X", from: 35, aperture: 1.4, format: "APS-C" },
    "the magic one; aperture ring clicks; metal hood",
  ),
  lens(
    "Fujifilm",
    "XF 16-55mm f/2.8 R LM WR",
    [2015, 1199, 620],
    [500, 300],
    { mount: "Fujifilm X", from: 16, to: 55, aperture: 2.8, format: "APS-C" },
    "weather sealed; red badge; bitingly sharp",
    red,
  ),
  lens(
    "Sigma",
    "35mm f/1.4 DG HSM Art",
    [2012, 899, 420],
    [460, 290],
    { mount: "Canon EF", from: 35, aperture: 1.4 },
    "focus tuned with the dock; dock included; heavy in the good way",
  ),
  lens(
    "Sigma",
    "18-35mm f/1.8 DC HSM Art",
    [2013, 799, 400],
    [520, 290],
    { mount: "Canon EF", from: 18, to: 35, aperture: 1.8, format: "APS-C" },
    "like three primes; filmed my short with it; parfocal enough",
  ),
  lens(
    "Tamron",
    "28-75mm f/2.8 Di III VXD G2",
    [2021, 899, 580],
    [500, 280],
    { mount: "Sony E", from: 28, to: 75, aperture: 2.8 },
    "USB-C port on the barrel; focuses close; light",
  ),
  lens(
    "Voigtlander",
    "Nokton 40mm f/1.2",
    [2017, 899, 560],
    [340, 290],
    { mount: "Leica M", from: 40, aperture: 1.2 },
    "all metal; smooth helicoid; dreamy wide open",
    goldRing,
  ),
];
