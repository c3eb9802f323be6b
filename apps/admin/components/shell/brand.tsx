"use client";
import { cn, LoopMark } from "@loopbid/ui";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** `small` is put on the words, for where they have no room. */
export function Brand({ small }: { small?: string }) {
  const t = useTranslations("common");
  return (
    <Link
      href="/"
      aria-label={t("home")}
      className="flex items-center gap-2 rounded-chip py-2 text-xl leading-none outline-volt"
    >
      <LoopMark className="size-6.5 shrink-0" />
      <span className={cn("font-display font-bold tracking-[-0.045em]", small)}>{t("name")}</span>
      <span
        className={cn(
          "rounded-full border border-volt/70 px-2 py-0.5 text-2xs font-semibold tracking-wide text-volt",
          small,
        )}
      >
        {t("admin")}
      </span>
    </Link>
  );
}
