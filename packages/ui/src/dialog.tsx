"use client";
import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode, RefObject } from "react";
import { cn } from "./cn.ts";
import { backdropStyles } from "./control-styles.ts";
import { IconButton } from "./icon-button.tsx";

const widths = { sm: "sm:max-w-md", md: "sm:max-w-lg", lg: "sm:max-w-2xl" } as const;

export type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last. On the phone they stack, main one on top. */
  footer?: ReactNode;
  /** The element that opens it; leave out where `open` is controlled. */
  trigger?: ReactElement;
  open?: boolean;
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  closeLabel: string;
  size?: keyof typeof widths;
  /** Only the buttons close it: for confirmations that cost money. */
  modalOnly?: boolean;
  /** What has the focus when it opens; the first control by default. */
  initialFocus?: RefObject<HTMLElement | null>;
};

/** Closes from inside: wrap a button, `<DialogClose render={<Button variant="ghost">…</Button>} />`. */
export const DialogClose = BaseDialog.Close;

export function Dialog(props: DialogProps) {
  const {
    title,
    description,
    children,
    footer,
    trigger,
    closeLabel,
    size = "md",
    modalOnly,
    initialFocus,
    ...root
  } = props;
  return (
    <BaseDialog.Root
      {...root}
      disablePointerDismissal={modalOnly}
      onOpenChange={(next) => root.onOpenChange?.(next)}
    >
      {trigger ? <BaseDialog.Trigger render={trigger} /> : null}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={backdropStyles} />
        <BaseDialog.Viewport className="fixed inset-0 z-50 flex items-end justify-center sm:items-center sm:p-6">
          <BaseDialog.Popup
            {...(initialFocus ? { initialFocus } : {})}
            className={cn(
              "relative flex max-h-[calc(100dvh-2rem)] w-full flex-col rounded-t-panel border border-line bg-raised text-ink shadow-pop outline-none sm:rounded-panel",
              "transition-[translate,scale,opacity] duration-250 ease-out-soft data-ending-style:opacity-0 data-starting-style:opacity-0",
              "data-ending-style:translate-y-6 data-starting-style:translate-y-6 sm:data-starting-style:scale-97",
              widths[size],
            )}
          >
            <header className="p-5 pe-14 pb-0 sm:p-6 sm:pe-16 sm:pb-0">
              <BaseDialog.Title className="text-title">{title}</BaseDialog.Title>
              {description ? (
                <BaseDialog.Description className="mt-1.5 text-muted">
                  {description}
                </BaseDialog.Description>
              ) : null}
            </header>
            <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5 empty:pt-0 sm:p-6 sm:empty:pt-0">
              {children}
            </div>
            {footer ? (
              <footer className="flex flex-col-reverse gap-2.5 border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:flex-row sm:justify-end sm:px-6">
                {footer}
              </footer>
            ) : null}
            {/* Last, so that the first control has the focus when it opens, not the way out. */}
            <BaseDialog.Close
              render={
                <IconButton
                  label={closeLabel}
                  icon={<X aria-hidden />}
                  size="sm"
                  className="absolute end-3.5 top-4 sm:end-4.5 sm:top-5"
                />
              }
            />
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
