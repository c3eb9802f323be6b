"use client";
import { ThemeToggle } from "@loopbid/ui";
import { useThemeLabels } from "./theme-labels.ts";

export function FooterTheme() {
  return <ThemeToggle labels={useThemeLabels()} />;
}
