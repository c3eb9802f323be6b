"use client";
import { cn } from "@loopbid/ui";
import type { Notification } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { imageSrc } from "../listing/image-src.ts";
import { TypeIcon } from "./type-icon.tsx";
import { useNoticeWords } from "./use-notice-words.ts";

export interface NoticeRowProps {
  notification: Notification;
  ago: string;
  onOpen: (notification: Notification) => void;
}

export function NoticeRow({ notification, ago, onOpen }: NoticeRowProps) {
  const t = useTranslations("notification.list");
  const { title, body } = useNoticeWords()(notification);
  const { type, imageKey, read, path, at } = notification;
  return (
    <Link
      href={path}
      prefetch={false}
      onClick={() => onOpen(notification)}
      className={cn(
        "group flex gap-3 rounded-control px-3 py-3 transition-colors hover:bg-ink/5",
        !read && "bg-volt/10",
      )}
    >
      <span className="relative shrink-0">
        <span className="flex size-12 items-center justify-center overflow-hidden rounded-tile bg-tile text-subtle">
          {imageKey ? (
            <img
              src={imageSrc(imageKey, 96)}
              alt=""
              loading="lazy"
              decoding="async"
              className="size-full object-cover"
            />
          ) : (
            <TypeIcon type={type} className="size-5" />
          )}
        </span>
        {imageKey ? (
          <span className="absolute -end-1 -bottom-1 flex size-5 items-center justify-center rounded-full border border-line bg-raised text-ink">
            <TypeIcon type={type} className="size-3" />
          </span>
        ) : null}
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-3">
          <span
            className={cn(
              "min-w-0 flex-1 text-[0.9375rem] leading-snug wrap-anywhere",
              read ? "font-medium" : "font-semibold",
            )}
          >
            {title}
          </span>
          <time dateTime={at} className="figures shrink-0 text-xs text-muted">
            {ago}
          </time>
        </span>
        <span className="mt-0.5 line-clamp-2 text-sm leading-snug wrap-anywhere text-muted">
          {body}
        </span>
      </span>
      {read ? (
        <span aria-hidden className="size-2 shrink-0" />
      ) : (
        <span className="mt-1.5 size-2 shrink-0 rounded-full bg-ember">
          <span className="sr-only">{t("unread")}</span>
        </span>
      )}
    </Link>
  );
}
