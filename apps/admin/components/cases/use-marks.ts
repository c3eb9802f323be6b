"use client";
import type { DeskCase } from "@loopbid/validators";
import { useState } from "react";
import { keyOf } from "./case-address.ts";

/** Which cases are marked for doing something with all of them; those that left the list do not count. */
export function useMarks(items: readonly DeskCase[]) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const marked = items.filter((item) => keys.has(keyOf(item)));
  return {
    marked,
    isMarked: (item: DeskCase) => keys.has(keyOf(item)),
    toggle(item: DeskCase) {
      const next = new Set(keys);
      if (!next.delete(keyOf(item))) next.add(keyOf(item));
      setKeys(next);
    },
    markAll: (all: boolean) => setKeys(new Set(all ? items.map(keyOf) : [])),
  };
}
