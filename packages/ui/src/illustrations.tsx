import type { ReactNode } from "react";

/**
 * Line drawings for empty and error states, in one hand: an ink line on a soft disc, one volt accent.
 * Each is drawn on a 120 by 96 grid.
 */
const drawings = {
  search: (
    <>
      <rect x="22" y="20" width="34" height="56" rx="7" />
      <path d="M34 27h10" />
      <circle cx="74" cy="48" r="19" fill="var(--color-tile)" />
      <path d="m88 62 13 13" />
      <path d="M66 48c3-5 6 5 9 0s6 4 8 0" className="text-volt-ink" stroke="currentColor" />
    </>
  ),
  bids: (
    <>
      <path d="M16 76h88" />
      <path d="M28 76V56h14v20M53 76V42h14v34M78 76V28h14v48" />
      <path d="m77 18 8-8 8 8" stroke="var(--color-volt)" strokeWidth="5" />
      <path d="m77 18 8-8 8 8" stroke="var(--color-on-volt)" />
    </>
  ),
  chat: (
    <>
      <path d="M20 24h46a8 8 0 0 1 8 8v18a8 8 0 0 1-8 8H40L28 69V58h-8a8 8 0 0 1-8-8V32a8 8 0 0 1 8-8Z" />
      <path d="M82 40h16a8 8 0 0 1 8 8v16a8 8 0 0 1-8 8h-4v9l-10-9H66a8 8 0 0 1-8-6" fill="none" />
      <g stroke="var(--color-volt)" strokeWidth="6">
        <path d="M30 41h.01M43 41h.01M56 41h.01" />
      </g>
    </>
  ),
  listing: (
    <>
      <rect x="14" y="26" width="58" height="46" rx="8" />
      <circle cx="43" cy="49" r="13" />
      <path d="M28 26l5-8h20l5 8" />
      <circle cx="90" cy="60" r="17" fill="var(--color-volt)" stroke="none" />
      <path d="M90 51v18M81 60h18" stroke="var(--color-on-volt)" />
    </>
  ),
  watch: (
    <>
      <path d="M14 50c10-18 27-27 46-27s36 9 46 27c-10 18-27 27-46 27s-36-9-46-27Z" />
      <circle cx="60" cy="50" r="15" fill="var(--color-volt)" stroke="none" />
      <circle cx="60" cy="50" r="15" />
      <path d="M60 42v8l6 4" stroke="var(--color-on-volt)" />
    </>
  ),
  box: (
    <>
      <path d="M24 34 60 20l36 14v36L60 84 24 70Z" />
      <path d="m24 34 36 14 36-14M60 48v36" />
      <path d="m42 27 36 14v13" stroke="var(--color-volt)" strokeWidth="5" />
      <path d="m42 27 36 14v13" stroke="var(--color-on-volt)" />
    </>
  ),
  done: (
    <>
      <path d="M92 36A36 36 0 1 0 94 58" />
      <path d="m42 48 13 13 36-38" stroke="var(--color-volt)" strokeWidth="6" />
      <path d="m42 48 13 13 36-38" stroke="var(--color-on-volt)" />
    </>
  ),
  broken: (
    <>
      <path d="M42 20A31 31 0 1 0 78 20" />
      <path d="m60 8-9 17h16l-9 19" stroke="var(--color-ember)" strokeWidth="5" />
      <path d="m60 8-9 17h16l-9 19" stroke="var(--color-on-volt)" />
      <path d="M20 84h80" />
    </>
  ),
  offline: (
    <>
      <path d="M18 38c24-22 60-22 84 0M33 53c15-14 39-14 54 0M47 67c8-7 18-7 26 0" />
      <path d="M60 80h.01" strokeWidth="5" />
      <path d="M26 84 94 14" stroke="var(--color-tile)" strokeWidth="8" />
      <path d="M26 84 94 14" className="text-ember" stroke="currentColor" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IllustrationName = keyof typeof drawings;

export function Illustration({ name, className }: { name: IllustrationName; className?: string }) {
  return (
    <svg
      viewBox="0 0 120 96"
      fill="none"
      stroke="var(--color-ink)"
      strokeWidth="2.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      className={className}
    >
      <circle cx="60" cy="48" r="46" fill="var(--color-tile)" stroke="none" />
      {drawings[name]}
    </svg>
  );
}
