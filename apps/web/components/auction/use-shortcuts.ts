"use client";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import { BID_INPUT_ID } from "./use-outbid-notice.ts";

const KEY = "loopbid.shortcuts";
const CHANGED = "loopbid:shortcuts";

function subscribe(notify: () => void): () => void {
  window.addEventListener(CHANGED, notify);
  window.addEventListener("storage", notify);
  return () => {
    window.removeEventListener(CHANGED, notify);
    window.removeEventListener("storage", notify);
  };
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

/** Whether single keys do something; people who dictate or press keys by accident turn that off (WCAG 2.1.4). */
export function useShortcutSetting(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, read, () => true);
  const set = useCallback((next: boolean) => {
    try {
      localStorage.setItem(KEY, next ? "on" : "off");
    } catch {
      // Without storage the setting cannot be kept.
    }
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [on, set];
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select, [role=textbox]");
}

/** "B" puts the cursor into the amount, unless somebody types elsewhere or a dialog is open. */
export function useBidShortcut(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const modified = event.metaKey || event.ctrlKey || event.altKey || event.shiftKey;
      if (event.key.toLowerCase() !== "b" || modified || event.repeat || event.defaultPrevented)
        return;
      if (isTyping(event.target) || document.querySelector("[role=dialog],[role=alertdialog]"))
        return;
      const input = document.getElementById(BID_INPUT_ID);
      if (!input) return;
      event.preventDefault();
      input.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [on]);
}
