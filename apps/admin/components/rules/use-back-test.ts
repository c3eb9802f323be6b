"use client";
import type { BackTestInput } from "@loopbid/validators";
import { useEffect, useState } from "react";
import { api } from "../../trpc/client.tsx";
import type { DayRange } from "./range-select.tsx";

/** The value once it has not changed for so many ms: a slider that moves asks nothing. */
export function useSettled<Value>(value: Value, ms: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/** A back-test; the one before stays on the screen until the next is there. */
export function useBackTest(
  base: number,
  candidate: BackTestInput["candidate"],
  { from, to }: DayRange,
) {
  return api.rules.backTest.useQuery(
    { base, candidate, from, to },
    { placeholderData: (before) => before, staleTime: 300_000 },
  );
}
