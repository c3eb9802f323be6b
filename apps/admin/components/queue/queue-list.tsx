"use client";
import { buttonStyles } from "@loopbid/ui";
import type { QueueItem } from "@loopbid/validators";
import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { QueueRow } from "./queue-row.tsx";
import type { Deciding } from "./use-decisions.ts";

export interface QueueListProps {
  items: readonly QueueItem[];
  deciding: Deciding;
  selectedId: string | null;
  onSelect: (id: string) => void;
  page: number;
  pageCount: number;
}

export function QueueList({
  items,
  deciding,
  selectedId,
  onSelect,
  page,
  pageCount,
}: QueueListProps) {
  const t = useTranslations("queue");
  return (
    <>
      <ol aria-label={t("list")} className="flex-1">
        {items.map((item) => (
          <li key={item.listing.id} className="border-b border-line">
            <QueueRow
              item={item}
              decision={deciding.get(item.listing.id) ?? null}
              selected={item.listing.id === selectedId}
              onSelect={() => onSelect(item.listing.id)}
            />
          </li>
        ))}
      </ol>
      {pageCount > 1 ? <Pages page={page} pageCount={pageCount} /> : null}
    </>
  );
}

function Pages({ page, pageCount }: { page: number; pageCount: number }) {
  const t = useTranslations("queue.pages");
  const style = buttonStyles({ variant: "secondary", size: "sm" });
  return (
    <nav aria-label={t("nav")} className="flex items-center justify-between gap-2 p-4">
      {page > 1 ? (
        <Link href={`/?page=${page - 1}`} className={style} aria-label={t("previous")}>
          <ChevronLeft aria-hidden />
        </Link>
      ) : (
        <span />
      )}
      <span className="figures text-sm text-muted">
        {t("position", { page, count: pageCount })}
      </span>
      {page < pageCount ? (
        <Link href={`/?page=${page + 1}`} className={style} aria-label={t("next")}>
          <ChevronRight aria-hidden />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
