"use client";
import type { CaseRef, DeskCase } from "@loopbid/validators";
import { useSearchParams } from "next/navigation";
import { api } from "../../trpc/client.tsx";
import { CASE, keyOf, LISTING, readCase } from "./case-address.ts";

const NONE: CaseRef = { kind: "LISTING", subjectId: "0".repeat(24) };

function addressWith(ref: CaseRef | null): string {
  const query = new URLSearchParams(window.location.search);
  query.delete(LISTING);
  if (ref) query.set(CASE, keyOf(ref));
  else query.delete(CASE);
  return query.size > 0 ? `?${query}` : window.location.pathname;
}

/**
 * Which case is open, kept in the address so that it can be linked and gone back from; also one of another page of the
 * list. Wide screens fall back to the first one that nobody else has.
 */
export function useOpenedCase(items: readonly DeskCase[], isBusy: (item: DeskCase) => boolean) {
  const asked = readCase(useSearchParams());
  const listed = items.find((item) => asked && keyOf(item) === keyOf(asked)) ?? null;
  const elsewhere = api.desk.one.useQuery(asked ?? NONE, {
    enabled: asked !== null && listed === null,
  });
  const opened = asked && (listed ?? elsewhere.data ?? null);
  const isFree = (item: DeskCase) => !isBusy(item) && (item.claim === null || item.claim.mine);
  const shown = asked ? opened : (items.find(isFree) ?? items[0] ?? null);

  function go(ref: CaseRef | null, keepHistory: boolean) {
    // Stepping through the list must not fill the history with every case passed.
    if (keepHistory) window.history.pushState(null, "", addressWith(ref));
    else window.history.replaceState(null, "", addressWith(ref));
  }
  function step(by: 1 | -1) {
    const at = items.findIndex((item) => shown && keyOf(item) === keyOf(shown));
    const next = at === -1 ? items[0] : items[at + by];
    if (next) go(next, false);
  }
  /** After a decision: the next one that nobody has, or one before it, or the list. */
  function goOn(from: CaseRef) {
    const at = items.findIndex((item) => keyOf(item) === keyOf(from));
    const rest = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at)).reverse()];
    go(rest.find(isFree) ?? null, false);
  }
  return {
    asked,
    opened,
    shown,
    /** The address names a case that is not open any more. */
    gone: asked !== null && !opened && elsewhere.isFetched,
    open: (ref: CaseRef) => go(ref, asked === null),
    step,
    goOn,
    close: () => go(null, false),
  };
}
