import { number, select, text, yesNo } from "../spec-field.ts";

export const COLORS = [
  "Black",
  "Graphite",
  "Silver",
  "White",
  "Gold",
  "Blue",
  "Green",
  "Purple",
  "Pink",
  "Red",
  "Orange",
  "Yellow",
  "Other",
] as const;

export const color = select("color", "Color", COLORS);
export const batteryHealth = number("batteryHealth", "Battery health", 1, 100, { unit: "%" });
export const batteryCycles = number("batteryCycles", "Battery cycles", 0, 5_000);
export const imei = text("imei", "IMEI", { format: "imei", private: true });
export const serial = text("serial", "Serial number", { format: "serial", private: true });
export const boxed = yesNo("originalBox", "Original box");
export const charger = yesNo("chargerIncluded", "Charger included");
export const warranty = number("warrantyMonths", "Warranty left", 0, 60, { unit: "months" });
export const releaseYear = number("releaseYear", "Year", 1990, 2030);

export const STORAGE = [
  "16 GB",
  "32 GB",
  "64 GB",
  "128 GB",
  "256 GB",
  "512 GB",
  "1 TB",
  "2 TB",
  "4 TB",
  "8 TB",
] as const;

/** The sizes of {@link STORAGE} from one to another, both included. */
export function storage(from: (typeof STORAGE)[number], to: (typeof STORAGE)[number]) {
  const options = STORAGE.slice(STORAGE.indexOf(from), STORAGE.indexOf(to) + 1);
  return select("storage", "Storage", options);
}

const RAM = ["4 GB", "8 GB", "12 GB", "16 GB", "18 GB", "24 GB", "32 GB", "36 GB", "48 GB"];

export const ram = select("ram", "Memory", [...RAM, "64 GB", "96 GB", "128 GB"]);

export const cpu = select("cpu", "Processor", [
  "Apple M1",
  "Apple M1 Pro/Max/Ultra",
  "Apple M2",
  "Apple M2 Pro/Max/Ultra",
  "Apple M3",
  "Apple M3 Pro/Max/Ultra",
  "Apple M4",
  "Apple M4 Pro/Max",
  "Intel Core i3",
  "Intel Core i5",
  "Intel Core i7",
  "Intel Core i9",
  "Intel Core Ultra 5",
  "Intel Core Ultra 7",
  "Intel Core Ultra 9",
  "AMD Ryzen 3",
  "AMD Ryzen 5",
  "AMD Ryzen 7",
  "AMD Ryzen 9",
  "AMD Threadripper",
  "Qualcomm Snapdragon X",
  "Other",
]);
