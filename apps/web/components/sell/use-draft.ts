"use client";
import type { OwnListing } from "@loopbid/validators";
import { useCallback, useRef, useState } from "react";
import { type DraftField, type DraftValues, sameValue, valuesOf } from "./draft-values.ts";
import { type FieldIssue, rootOf } from "./failure.ts";
import { type Autosave, useAutosave } from "./use-autosave.ts";

export interface Draft {
  values: DraftValues;
  set: (changes: Partial<DraftValues>) => void;
  /** What is wrong with a field, such as `title` or `specs.storage`. */
  issueOf: (field: string) => string | undefined;
  issues: readonly FieldIssue[];
  setIssues: (issues: FieldIssue[]) => void;
  autosave: Autosave;
}

/** The form's values with what the server said about them; a field's issue goes away when the field changes. */
export function useDraft(listing: OwnListing, automatic: boolean): Draft {
  const [values, setValues] = useState(() => valuesOf(listing));
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const addIssues = useCallback((added: FieldIssue[]) => {
    const fields = new Set(added.map(({ field }) => field));
    setIssues((known) => [...known.filter(({ field }) => !fields.has(field)), ...added]);
  }, []);
  const autosave = useAutosave({ listing, values, automatic, onRefused: addIssues });
  const latest = useRef(values);
  const set = useCallback((changes: Partial<DraftValues>) => {
    const before = latest.current;
    latest.current = { ...before, ...changes };
    setValues(latest.current);
    setIssues((known) => {
      const kept = known.filter(({ field }) => !isAnswered(field, before, changes));
      return kept.length === known.length ? known : kept;
    });
  }, []);
  const issueOf = (name: string) => issues.find(({ field }) => field === name)?.message;
  return { values, set, issueOf, issues, setIssues, autosave };
}

/** Whether a change touches what an issue is about: one spec's issue stays while another spec changes. */
function isAnswered(field: string, before: DraftValues, changes: Partial<DraftValues>): boolean {
  const root = rootOf(field) as DraftField;
  if (!(root in changes)) return field === "shippingCents" && "localPickup" in changes;
  const [, spec] = field.split(".");
  if (root !== "specs" || !spec) return true;
  return !sameValue(before.specs[spec], changes.specs?.[spec]);
}
