"use client";
import type { QueueItem } from "@loopbid/validators";
import { useSearchParams } from "next/navigation";
import type { Deciding } from "./use-decisions.ts";

const PARAMETER = "listing";

function addressWith(id: string | null): string {
  const query = new URLSearchParams(window.location.search);
  if (id) query.set(PARAMETER, id);
  else query.delete(PARAMETER);
  return `?${query}`;
}

/**
 * Which listing is open, kept in the address so that it can be linked and gone back from. Wide screens fall back to the
 * first one.
 */
export function useSelection(items: readonly QueueItem[], deciding: Deciding) {
  const asked = useSearchParams().get(PARAMETER);
  const opened = items.find(({ listing }) => listing.id === asked) ?? null;
  const open = items.filter(({ listing }) => !deciding.has(listing.id));
  const selected = opened ?? open[0] ?? items[0] ?? null;

  function go(id: string | null, keepHistory: boolean) {
    // Stepping through the list must not fill the history with every listing passed.
    if (keepHistory) window.history.pushState(null, "", addressWith(id));
    else window.history.replaceState(null, "", addressWith(id));
  }

  function step(by: 1 | -1) {
    if (!selected) return;
    const at = items.indexOf(selected);
    const following = by === 1 ? items.slice(at + 1) : items.slice(0, at).reverse();
    const rest = by === 1 ? items.slice(0, at).reverse() : [];
    const next = [...following, ...rest].find(({ listing }) => !deciding.has(listing.id));
    if (next) go(next.listing.id, false);
  }

  return {
    selected,
    /** True where the address names a listing: the phone shows it instead of the list. */
    opened: opened !== null,
    select: (id: string) => go(id, asked === null),
    step,
    close: () => go(null, false),
  };
}
