"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and until the page's script runs: before that, a press would be lost. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
