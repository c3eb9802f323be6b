"use client";
import { goToPassage } from "./lit.tsx";

/** A passage quoted in a signal's row; leads to where the text has it. */
export function QuoteLink({ signalKey, children }: { signalKey: string; children: string }) {
  return (
    <button
      type="button"
      onClick={() => goToPassage(signalKey)}
      className="min-w-0 rounded-[0.3rem] text-start font-medium break-words underline decoration-line-strong underline-offset-4 hover:decoration-current"
    >
      <q>{children}</q>
    </button>
  );
}
