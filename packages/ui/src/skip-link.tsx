import type { ReactNode } from "react";

/** First in the body; the main element carries the id. */
export function SkipLink({ href = "#main", children }: { href?: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className="fixed start-4 top-4 z-95 -translate-y-24 rounded-full bg-action px-5 py-3 font-semibold text-on-action transition-transform focus:translate-y-0"
    >
      {children}
    </a>
  );
}
