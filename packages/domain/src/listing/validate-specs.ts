import { isImei, normalizeImei } from "../imei.ts";
import type { Category, SpecField } from "./spec-field.ts";

export type SpecValue = string | number | boolean;
export type Specs = Record<string, SpecValue>;

export type SpecErrorCode =
  | "REQUIRED"
  | "UNKNOWN_FIELD"
  | "WRONG_TYPE"
  | "NOT_AN_OPTION"
  | "NOT_WHOLE"
  | "OUT_OF_RANGE"
  | "TOO_LONG"
  | "BAD_FORMAT";

export interface SpecError {
  field: string;
  code: SpecErrorCode;
  message: string;
}

export type SpecsResult = { ok: true; specs: Specs } | { ok: false; errors: SpecError[] };

const MAX_TEXT = 120;
const SERIAL = /^[A-Za-z0-9][A-Za-z0-9\-/ ]{3,39}$/;
const CONTROL = /\p{Cc}/u;

/** Checks specs against a category's fields. Unknown keys are refused; absent, null and blank values are left out. */
export function validateSpecs(
  category: Category,
  specs: Readonly<Record<string, unknown>>,
): SpecsResult {
  const errors: SpecError[] = [];
  const clean: Specs = {};
  const known = new Set(category.specs.map((field) => field.key));
  for (const key of Object.keys(specs)) {
    if (!known.has(key)) errors.push(problem(key, "UNKNOWN_FIELD", "Unknown field"));
  }
  for (const field of category.specs) {
    const raw = Object.hasOwn(specs, field.key) ? specs[field.key] : undefined;
    const value = typeof raw === "string" ? raw.trim() : raw;
    if (value === undefined || value === null || value === "") {
      if (field.required) errors.push(problem(field.key, "REQUIRED", `${field.label} is required`));
      continue;
    }
    const result = check(field, value);
    if (typeof result === "object") errors.push(result);
    else clean[field.key] = result;
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, specs: clean };
}

function problem(field: string, code: SpecErrorCode, message: string): SpecError {
  return { field, code, message };
}

function check(field: SpecField, value: unknown): SpecValue | SpecError {
  switch (field.kind) {
    case "select":
      return checkOption(field, value);
    case "number":
      return checkNumber(field, value);
    case "boolean":
      return typeof value === "boolean"
        ? value
        : problem(field.key, "WRONG_TYPE", `${field.label} must be yes or no`);
    case "text":
      return checkText(field, value);
  }
}

function checkOption({ key, label, options }: SpecField, value: unknown) {
  return typeof value === "string" && options?.includes(value)
    ? value
    : problem(key, "NOT_AN_OPTION", `${label} must be one of the offered options`);
}

function checkNumber(field: SpecField, value: unknown) {
  const { key, label, min = -Infinity, max = Infinity } = field;
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return problem(key, "WRONG_TYPE", `${label} must be a number`);
  }
  if (!field.fractional && !Number.isInteger(value)) {
    return problem(key, "NOT_WHOLE", `${label} must be a whole number`);
  }
  if (value < min || value > max) {
    return problem(key, "OUT_OF_RANGE", `${label} must be between ${min} and ${max}`);
  }
  return value;
}

function checkText({ key, label, format }: SpecField, value: unknown) {
  if (typeof value !== "string") return problem(key, "WRONG_TYPE", `${label} must be text`);
  if (value.length > MAX_TEXT) {
    return problem(key, "TOO_LONG", `${label} must have at most ${MAX_TEXT} characters`);
  }
  if (format === "imei") {
    return isImei(value) ? normalizeImei(value) : problem(key, "BAD_FORMAT", "Not a valid IMEI");
  }
  const wellFormed = format === "serial" ? SERIAL.test(value) : !CONTROL.test(value);
  return wellFormed ? value : problem(key, "BAD_FORMAT", `${label} is not in a valid format`);
}
