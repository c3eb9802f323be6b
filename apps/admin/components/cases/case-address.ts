import { CaseRef, type CaseKind } from "@loopbid/validators";

/** Tells cases apart in lists, sets and addresses. */
export function keyOf({ kind, subjectId }: CaseRef): string {
  return `${kind}:${subjectId}`;
}

export const CASE = "case";
/** Of old links and of other pages: a held listing. */
export const LISTING = "listing";

/** The case that an address names; null where it names none, or nothing that could be one. */
export function readCase(query: Pick<URLSearchParams, "get">): CaseRef | null {
  const listing = query.get(LISTING);
  const [kind, subjectId] = listing ? ["LISTING", listing] : (query.get(CASE) ?? "").split(":");
  return CaseRef.safeParse({ kind, subjectId }).data ?? null;
}

export function listAddress(kind: CaseKind | null, page = 1): string {
  const query = new URLSearchParams();
  if (kind) query.set("kind", kind);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/?${query}` : "/";
}
