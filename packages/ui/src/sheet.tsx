"use client";
import { Drawer } from "@base-ui/react/drawer";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn.ts";
import { backdropStyles } from "./control-styles.ts";
import { IconButton } from "./icon-button.tsx";
import { useMediaQuery } from "./use-media-query.ts";

export type SheetProps = {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Stays in view below the scrolling content. */
  footer?: ReactNode;
  trigger?: ReactElement;
  open?: boolean;
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  closeLabel: string;
};

/** Closes the sheet from inside. */
export const SheetClose = Drawer.Close;

/** From the bottom on a phone, swiped away downwards; from the end side from 768 px on. */
export function Sheet(props: SheetProps) {
  const { title, description, children, footer, trigger, closeLabel, ...root } = props;
  const wide = useMediaQuery("(min-width: 48rem)");
  return (
    <Drawer.Root
      {...root}
      swipeDirection={wide ? "right" : "down"}
      onOpenChange={(next) => root.onOpenChange?.(next)}
    >
      {trigger ? <Drawer.Trigger render={trigger} /> : null}
      <Drawer.Portal>
        <Drawer.Backdrop className={backdropStyles} />
        <Drawer.Viewport className="fixed inset-0 z-50 flex items-end justify-end md:items-stretch">
          <Drawer.Popup
            className={cn(
              "flex max-h-[88dvh] w-full flex-col rounded-t-panel border border-line bg-raised text-ink shadow-pop outline-none",
              "md:max-h-none md:w-[27rem] md:rounded-none md:rounded-s-panel",
              "transition-transform duration-400 ease-out-soft data-swiping:duration-0 data-swiping:select-none",
              "translate-x-(--drawer-swipe-movement-x) translate-y-(--drawer-swipe-movement-y)",
              "data-ending-style:translate-y-full data-starting-style:translate-y-full",
              "md:data-ending-style:translate-x-full md:data-ending-style:translate-y-0 md:data-starting-style:translate-x-full md:data-starting-style:translate-y-0",
            )}
          >
            <div
              aria-hidden
              className="mx-auto mt-2.5 h-1 w-10 rounded-full bg-line-strong md:hidden"
            />
            <header className="flex items-start gap-3 px-5 pt-3 md:px-6 md:pt-6">
              <div className="min-w-0 flex-1">
                <Drawer.Title className="text-title">{title}</Drawer.Title>
                {description ? (
                  <Drawer.Description className="mt-1 text-sm text-muted">
                    {description}
                  </Drawer.Description>
                ) : null}
              </div>
              <Drawer.Close
                render={
                  <IconButton
                    label={closeLabel}
                    icon={<X aria-hidden />}
                    size="sm"
                    className="-me-1.5 -mt-1"
                  />
                }
              />
            </header>
            <Drawer.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5 md:p-6">
              {children}
            </Drawer.Content>
            {footer ? (
              <footer className="flex gap-2.5 border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))] md:px-6">
                {footer}
              </footer>
            ) : null}
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  );
}
