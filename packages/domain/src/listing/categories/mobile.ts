import { number, select, yesNo, type Category } from "../spec-field.ts";
import { batteryHealth, boxed, charger, color, imei, serial, storage } from "./shared-fields.ts";

const CARRIERS = ["Unlocked", "AT&T", "T-Mobile", "Verizon", "US Cellular", "Other"];

export const MOBILE_CATEGORIES: readonly Category[] = [
  {
    slug: "phones",
    name: "Phones",
    specs: [
      { ...storage("16 GB", "2 TB"), required: true },
      select("carrier", "Carrier", CARRIERS, { required: true }),
      color,
      batteryHealth,
      imei,
      yesNo("dualSim", "Dual SIM"),
      boxed,
      charger,
    ],
  },
  {
    slug: "tablets",
    name: "Tablets",
    specs: [
      { ...storage("16 GB", "2 TB"), required: true },
      select("connectivity", "Connectivity", ["Wi-Fi", "Wi-Fi + Cellular"]),
      number("screenInches", "Screen", 6, 18, { unit: "in", fractional: true }),
      color,
      batteryHealth,
      yesNo("stylusIncluded", "Stylus included"),
      yesNo("keyboardIncluded", "Keyboard included"),
      serial,
      boxed,
    ],
  },
  {
    slug: "smartwatches",
    name: "Smartwatches",
    specs: [
      number("caseMm", "Case size", 30, 60, { unit: "mm" }),
      select("caseMaterial", "Case", [
        "Aluminum",
        "Stainless steel",
        "Titanium",
        "Ceramic",
        "Plastic",
      ]),
      select("connectivity", "Connectivity", ["GPS", "GPS + Cellular"]),
      color,
      batteryHealth,
      yesNo("bandIncluded", "Band included"),
      charger,
      serial,
    ],
  },
];
