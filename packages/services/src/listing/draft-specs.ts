import { type FieldIssue, InvalidError } from "@loopbid/core";
import { categoryBySlug, type SpecErrorCode, validateSpecs } from "@loopbid/domain";
import type { Specs } from "@loopbid/validators";

/** What an unfinished draft may hold: half-typed numbers and serials. Everything else no form can produce. */
const UNFINISHED: ReadonlySet<SpecErrorCode> = new Set([
  "REQUIRED",
  "NOT_WHOLE",
  "OUT_OF_RANGE",
  "BAD_FORMAT",
]);

/** Drops the specs of another category, as after a change of category. */
export function keepKnownSpecs(categorySlug: string | null, specs: Specs): Specs {
  const category = categorySlug ? categoryBySlug(categorySlug) : null;
  if (!category) return specs;
  const known = new Set(category.specs.map((field) => field.key));
  return Object.fromEntries(Object.entries(specs).filter(([key]) => known.has(key)));
}

/** @throws InvalidError naming `specs.<key>` for unknown fields, unknown options and values of the wrong type. */
export function requireDraftSpecs(categorySlug: string | null, specs: Specs): void {
  const issues = specIssues(categorySlug, specs, UNFINISHED);
  if (issues.length > 0) throw new InvalidError(issues[0]!.message, { issues });
}

/** Everything that is wrong with specs, by field; `but` is let pass. */
export function specIssues(
  categorySlug: string | null,
  specs: Specs,
  but: ReadonlySet<SpecErrorCode> = new Set(),
): FieldIssue[] {
  const category = categorySlug ? categoryBySlug(categorySlug) : null;
  const result = category ? validateSpecs(category, specs) : null;
  if (!result || result.ok) return [];
  return result.errors
    .filter((error) => !but.has(error.code))
    .map((error) => ({ field: `specs.${error.field}`, message: `${error.message}.` }));
}
