"use client";
import { useEffect } from "react";
import type { SaveState } from "./use-autosave.ts";

/** Saves when the page is hidden or the network is back, and asks before a page with unsaved changes is left. */
export function useUnsavedGuard(state: SaveState, save: (() => Promise<boolean>) | null): void {
  useEffect(() => {
    if (state === "saved" || state === "conflict") return;
    const trySave = () => void save?.();
    const onHidden = () => {
      if (document.visibilityState === "hidden") trySave();
    };
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    document.addEventListener("visibilitychange", onHidden);
    window.addEventListener("online", trySave);
    window.addEventListener("beforeunload", onLeave);
    return () => {
      document.removeEventListener("visibilitychange", onHidden);
      window.removeEventListener("online", trySave);
      window.removeEventListener("beforeunload", onLeave);
    };
  }, [state, save]);
}
