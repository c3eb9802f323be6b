"use client";
import { Popover as BasePopover } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn.ts";
import { popupStyles } from "./control-styles.ts";

export type PopoverProps = {
  trigger: ReactElement;
  title?: ReactNode;
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
};

export const PopoverClose = BasePopover.Close;

export function Popover(props: PopoverProps) {
  const { trigger, title, children, align = "center", side = "bottom", className, ...root } = props;
  return (
    <BasePopover.Root {...root} onOpenChange={(next) => root.onOpenChange?.(next)}>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner align={align} side={side} sideOffset={8} className="z-60">
          <BasePopover.Popup
            className={cn(popupStyles, "w-80 max-w-[calc(100vw-2rem)] p-4 text-sm", className)}
          >
            {title ? (
              <BasePopover.Title className="mb-1 text-base font-semibold">
                {title}
              </BasePopover.Title>
            ) : null}
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
