"use client";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

interface Lit {
  /** Key of the signal that the reader points at; null for none. */
  lit: string | null;
  light: (key: string | null) => void;
}

const LitContext = createContext<Lit>({ lit: null, light: () => undefined });

/** Around a text and its signals: pointing at the one lights the other. */
export function LitProvider({ children }: { children: ReactNode }) {
  const [lit, light] = useState<string | null>(null);
  const value = useMemo(() => ({ lit, light }), [lit]);
  return <LitContext value={value}>{children}</LitContext>;
}

/**
 * Handlers for what stands for signals, whether one of them, or another one, is lit, and which of them speaks: the lit
 * one, else the first.
 */
export function useLit(keys: readonly string[]) {
  const { lit, light } = useContext(LitContext);
  const on = () => light(keys[0] ?? null);
  const off = () => light(null);
  const own = lit !== null && keys.includes(lit);
  return {
    key: own ? lit : (keys[0] ?? ""),
    state: lit === null ? "idle" : own ? "lit" : "dim",
    handlers: { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off },
  } as const;
}

/** Id of a signal's row. */
export const rowId = (key: string) => `signal-${key}`;

function focus(place: HTMLElement | null): void {
  place?.scrollIntoView({ block: "nearest" });
  place?.focus({ preventScroll: true });
}

/** Brings a signal's row into sight and hands it the focus; the address stays as it is. */
export function goToRow(key: string): void {
  focus(document.getElementById(rowId(key)));
}

/** The same for the first passage that a signal rests on. */
export function goToPassage(key: string): void {
  focus(document.querySelector<HTMLElement>(`[data-passage~="${CSS.escape(key)}"]`));
}
