"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { cn } from "./cn.ts";
import { THEME_KEY } from "./theme-script.tsx";

const choices = [
  { value: "light", Icon: Sun },
  { value: "system", Icon: Monitor },
  { value: "dark", Icon: Moon },
] as const;

type Theme = (typeof choices)[number]["value"];

export type ThemeToggleProps = {
  labels: Record<Theme, string> & { legend: string };
  className?: string;
};

const listeners = new Set<() => void>();

function read(): Theme {
  const set = document.documentElement.dataset["theme"];
  return set === "light" || set === "dark" ? set : "system";
}

function write(theme: Theme) {
  if (theme === "system") {
    delete document.documentElement.dataset["theme"];
    localStorage.removeItem(THEME_KEY);
  } else {
    document.documentElement.dataset["theme"] = theme;
    localStorage.setItem(THEME_KEY, theme);
  }
  for (const notify of listeners) notify();
}

/** Light, the system's, or dark; remembered in this browser. Pair with `ThemeScript`. */
export function ThemeToggle({ labels, className }: ThemeToggleProps) {
  const theme = useSyncExternalStore<Theme>(
    (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    read,
    () => "system",
  );
  return (
    <div
      role="group"
      aria-label={labels.legend}
      className={cn("inline-flex rounded-full border border-line bg-sunken p-0.5", className)}
    >
      {choices.map(({ value, Icon }) => (
        <button
          key={value}
          type="button"
          aria-label={labels[value]}
          title={labels[value]}
          aria-pressed={theme === value}
          onClick={() => write(value)}
          className="flex size-8 items-center justify-center rounded-full text-muted transition-colors hover:text-ink aria-pressed:bg-raised aria-pressed:text-ink aria-pressed:shadow-[0_0_0_1px_var(--color-line-strong)]"
        >
          <Icon aria-hidden className="size-4" />
        </button>
      ))}
    </div>
  );
}
