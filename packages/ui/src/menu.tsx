"use client";
import { Menu as BaseMenu } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn.ts";
import { optionStyles, popupStyles } from "./control-styles.ts";

export type MenuItem =
  | {
      kind?: "item";
      id: string;
      label: ReactNode;
      icon?: ReactNode;
      /** Shown at the end: a shortcut or a count. */
      aside?: ReactNode;
      tone?: "danger";
      disabled?: boolean;
      onSelect?: () => void;
      /** A link instead of an action: `<Link href="/orders" />`. */
      render?: ReactElement;
    }
  | { kind: "separator"; id: string }
  | { kind: "heading"; id: string; label: ReactNode };

export type MenuProps = {
  trigger: ReactElement;
  items: readonly MenuItem[];
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
};

export function Menu({ trigger, items, align = "end", side = "bottom" }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner align={align} side={side} sideOffset={8} className="z-60 outline-none">
          <BaseMenu.Popup
            className={cn(popupStyles, "max-h-(--available-height) min-w-56 overflow-y-auto p-1.5")}
          >
            {items.map((item) => (
              <MenuRow key={item.id} item={item} />
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

function MenuRow({ item }: { item: MenuItem }) {
  if (item.kind === "separator")
    return <BaseMenu.Separator className="mx-1.5 my-1.5 h-px bg-line" />;
  if (item.kind === "heading") {
    return <div className="px-3 pt-2 pb-1 text-xs font-semibold text-subtle">{item.label}</div>;
  }
  const content = (
    <>
      {item.icon}
      <span className="min-w-0 flex-1">{item.label}</span>
      {item.aside ? <span className="figures text-xs text-subtle">{item.aside}</span> : null}
    </>
  );
  const classes = cn(
    optionStyles,
    item.tone === "danger" && "text-danger-ink data-highlighted:bg-danger-soft",
  );
  if (item.render) {
    return (
      <BaseMenu.LinkItem render={item.render} className={classes} closeOnClick>
        {content}
      </BaseMenu.LinkItem>
    );
  }
  return (
    <BaseMenu.Item disabled={item.disabled} onClick={item.onSelect} className={classes}>
      {content}
    </BaseMenu.Item>
  );
}
