/** What every text-like control shares, so that inputs, selects and text areas line up. */
export const controlStyles = [
  "w-full rounded-control border border-line-strong bg-surface px-3.5 text-base text-ink sm:text-[0.9375rem]",
  "transition-[border-color,box-shadow] duration-150 hover:border-muted",
  "focus:border-focus focus:outline-2 focus:-outline-offset-1 focus:outline-focus",
  "data-invalid:border-danger data-invalid:focus:outline-danger",
  "disabled:bg-sunken disabled:text-subtle disabled:border-line data-disabled:bg-sunken data-disabled:text-subtle",
].join(" ");

/** The panel of menus, popovers and select lists. */
export const popupStyles = [
  "origin-(--transform-origin) rounded-card border border-line bg-raised text-ink shadow-pop outline-none",
  "transition-[opacity,scale] duration-150 ease-out-soft",
  "data-starting-style:scale-96 data-starting-style:opacity-0 data-ending-style:scale-98 data-ending-style:opacity-0",
].join(" ");

/** A row in a menu or a select list. */
export const optionStyles = [
  "flex min-h-10 w-full cursor-default items-center gap-3 rounded-chip px-3 py-2 text-start text-sm outline-none select-none",
  "data-highlighted:bg-ink/7 data-disabled:opacity-45 [&_svg]:size-4 [&_svg]:shrink-0",
].join(" ");

/** The veil behind dialogs and sheets. */
export const backdropStyles = [
  "fixed inset-0 z-40 min-h-dvh bg-black/45 backdrop-blur-[2px] transition-opacity duration-200",
  "data-starting-style:opacity-0 data-ending-style:opacity-0 supports-[-webkit-touch-callout:none]:absolute",
].join(" ");
