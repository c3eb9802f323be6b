"use client";
import { Toast } from "@base-ui/react/toast";
import { Bell, CircleAlert, CircleCheck, Flame, X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { LiveDot } from "./live-dot.tsx";

export type ToastTone = "neutral" | "success" | "danger" | "ember" | "live";

export type ToastOptions = {
  id?: string;
  title: ReactNode;
  description?: ReactNode;
  tone?: ToastTone;
  action?: { label: string; onClick: () => void };
  /** Milliseconds; 0 keeps it until dismissed. Default 6000. */
  timeout?: number;
};

const icons: Record<ToastTone, ReactNode> = {
  neutral: <Bell aria-hidden className="size-5" />,
  success: <CircleCheck aria-hidden className="size-5 text-success" />,
  danger: <CircleAlert aria-hidden className="size-5 text-danger" />,
  ember: <Flame aria-hidden className="size-5 text-ember" />,
  live: <LiveDot className="m-1" />,
};

export type ToastProviderProps = { children: ReactNode; dismissLabel: string };

/** Once around the app. Toasts stack at the bottom and are announced. */
export function ToastProvider({ children, dismissLabel }: ToastProviderProps) {
  return (
    <Toast.Provider timeout={6000} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-[max(var(--toast-inset,1rem),env(safe-area-inset-bottom))] z-90 mx-auto sm:start-auto sm:end-6 sm:bottom-[var(--toast-inset,1.5rem)] sm:w-96">
          <ToastList dismissLabel={dismissLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** `const toast = useToast(); toast.show({ title, tone: "success" })`. */
export function useToast() {
  const manager = Toast.useToastManager();
  return {
    show({ tone = "neutral", action, ...options }: ToastOptions): string {
      return manager.add({
        ...options,
        type: tone,
        priority: tone === "danger" || tone === "ember" ? "high" : "low",
        actionProps: action ? { children: action.label, onClick: action.onClick } : undefined,
      });
    },
    dismiss(id: string) {
      manager.close(id);
    },
  };
}

function ToastList({ dismissLabel }: { dismissLabel: string }) {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["right", "down"]}
      className={cn(
        "absolute inset-x-0 bottom-0 z-[calc(100-var(--toast-index))] rounded-card border border-line bg-raised text-ink shadow-pop select-none",
        "[transition:translate_.4s_var(--ease-out-soft),scale_.4s_var(--ease-out-soft),opacity_.3s]",
        "translate-x-(--toast-swipe-movement-x) translate-y-[calc(var(--toast-swipe-movement-y)-var(--toast-index)*0.7rem)] scale-[calc(1-var(--toast-index)*0.05)]",
        "data-expanded:translate-y-[calc(var(--toast-swipe-movement-y)-var(--toast-offset-y)-var(--toast-index)*0.6rem)] data-expanded:scale-100",
        "data-starting-style:translate-y-[130%] data-starting-style:opacity-0 data-ending-style:translate-y-[130%] data-ending-style:opacity-0 data-limited:opacity-0",
        "after:absolute after:inset-x-0 after:top-full after:h-3 after:content-['']",
      )}
    >
      <Toast.Content className="flex items-start gap-3 p-4 transition-opacity data-behind:opacity-0 data-expanded:opacity-100">
        <span className="mt-px shrink-0">{icons[(toast.type as ToastTone) ?? "neutral"]}</span>
        <div className="min-w-0 flex-1 text-sm">
          <Toast.Title className="font-sans text-[0.9375rem] leading-snug font-semibold tracking-normal" />
          <Toast.Description className="mt-0.5 text-muted" />
          <Toast.Action className="mt-2 min-h-6 font-semibold underline decoration-volt decoration-2 underline-offset-4 hover:decoration-ink" />
        </div>
        <Toast.Close
          aria-label={dismissLabel}
          className="-me-1.5 -mt-1 flex size-8 shrink-0 items-center justify-center rounded-full text-muted hover:bg-ink/7 hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
