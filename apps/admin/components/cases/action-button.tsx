"use client";
import { Button, type ButtonVariant, KeyboardHint } from "@loopbid/ui";
import type { ReactNode } from "react";
import { useReady } from "../shell/use-ready.ts";

export interface ActionButtonProps {
  /** The key that does the same; shown where there is a keyboard. */
  shortcut: string;
  variant?: ButtonVariant;
  disabled: boolean;
  loading?: boolean;
  icon?: ReactNode;
  onClick: () => void;
  children: ReactNode;
}

/** A decision in the bar below a case. */
export function ActionButton(props: ActionButtonProps) {
  const { shortcut, variant = "secondary", disabled, loading, icon, onClick, children } = props;
  const ready = useReady();
  return (
    <Button
      variant={variant}
      className="max-sm:flex-1 max-sm:px-3"
      disabled={disabled || !ready}
      loading={loading ?? false}
      aria-keyshortcuts={shortcut}
      iconStart={icon}
      iconEnd={<KeyboardHint keys={[shortcut.toUpperCase()]} className="max-lg:hidden" />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
