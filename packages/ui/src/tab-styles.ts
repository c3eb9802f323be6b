/** Shared by `Tabs` and `TabLinks`. */
export const tabStyles = {
  tab: "relative flex h-12 shrink-0 items-center gap-2 text-[0.9375rem] font-semibold whitespace-nowrap text-muted transition-colors hover:text-ink -outline-offset-2",
  count: "figures rounded-full bg-tint px-2 py-0.5 text-xs font-semibold text-ink",
} as const;
