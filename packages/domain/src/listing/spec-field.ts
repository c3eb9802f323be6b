import type { CategorySlug } from "./category-slugs.ts";

/** One structured specification of a category, as data: forms, facets and checks all read it. */
export interface SpecField {
  key: string;
  label: string;
  kind: "select" | "number" | "boolean" | "text";
  /** The allowed values of a select. */
  options?: readonly string[];
  /** Unit that is shown behind a number. */
  unit?: string;
  /** Bounds of a number, both included. */
  min?: number;
  max?: number;
  /** False by default: a number must be whole. */
  fractional?: boolean;
  required?: boolean;
  /** Offered as a filter in search. */
  facet?: boolean;
  /** A text with a format of its own. */
  format?: "imei" | "serial";
  /** Identifies one device, so it is never shown to other people. */
  private?: boolean;
}

export interface Category {
  slug: CategorySlug;
  name: string;
  specs: readonly SpecField[];
}

type Rest = Omit<SpecField, "key" | "label" | "kind">;

export function select(key: string, label: string, options: readonly string[], rest: Rest = {}) {
  return { key, label, kind: "select", options, facet: true, ...rest } satisfies SpecField;
}

export function number(key: string, label: string, min: number, max: number, rest: Rest = {}) {
  return { key, label, kind: "number", min, max, ...rest } satisfies SpecField;
}

export function yesNo(key: string, label: string, rest: Rest = {}) {
  return { key, label, kind: "boolean", ...rest } satisfies SpecField;
}

export function text(key: string, label: string, rest: Rest = {}) {
  return { key, label, kind: "text", ...rest } satisfies SpecField;
}
