"use client";
import { useEffect, useRef } from "react";

/** Single keys, outside of fields and dialogs. Handlers may change with every render. */
export function useShortcuts(handlers: Readonly<Record<string, () => void>>): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.metaKey || event.ctrlKey || event.altKey)
        return;
      const { target } = event;
      const typing =
        target instanceof Element && target.closest("input,textarea,select,[contenteditable]");
      if (typing || document.querySelector('[role="dialog"],[role="alertdialog"],[role="menu"]'))
        return;
      const handler = latest.current[event.key.toLowerCase()];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
