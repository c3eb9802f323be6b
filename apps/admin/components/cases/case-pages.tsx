"use client";
import { buttonStyles } from "@loopbid/ui";
import type { CaseKind } from "@loopbid/validators";
import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { listAddress } from "./case-address.ts";

export interface CasePagesProps {
  kind: CaseKind | null;
  page: number;
  pageCount: number;
}

export function CasePages({ kind, page, pageCount }: CasePagesProps) {
  const t = useTranslations("cases.pages");
  const style = buttonStyles({ variant: "secondary", size: "sm" });
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={t("label")} className="flex items-center justify-between gap-2 p-4">
      {page > 1 ? (
        <Link href={listAddress(kind, page - 1)} className={style} aria-label={t("previous")}>
          <ChevronLeft aria-hidden />
        </Link>
      ) : (
        <span />
      )}
      <span className="figures text-sm text-muted">
        {t("position", { page, count: pageCount })}
      </span>
      {page < pageCount ? (
        <Link href={listAddress(kind, page + 1)} className={style} aria-label={t("next")}>
          <ChevronRight aria-hidden />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
