"use client";
import { cn } from "@loopbid/ui";
import { RotateCw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Attachments } from "./use-attachments.ts";

/** The pictures of the message that is being written, with how far each is uploaded. */
export function AttachmentTray({ attachments }: { attachments: Attachments }) {
  const t = useTranslations("chat.pictures");
  const { list, left, remove, retry } = attachments;
  return (
    <>
      {list.length > 0 ? (
        <ul aria-label={t("tray")} className="flex flex-wrap gap-3 px-1 pt-1">
          {list.map(({ id, src, name, state, progress, error }) => (
            <li key={id} className="relative" data-testid="attachment" data-state={state}>
              <img
                src={src}
                alt={name}
                className={cn(
                  "size-18 rounded-tile bg-tile object-cover",
                  state !== "ready" && "opacity-55",
                )}
              />
              {state === "uploading" ? (
                <progress
                  aria-label={t("uploading", { name, percent: Math.round(progress * 100) })}
                  value={progress}
                  max={1}
                  className="absolute inset-x-1.5 bottom-1.5 h-1.5 w-auto appearance-none overflow-hidden rounded-full bg-raised [&::-moz-progress-bar]:bg-volt [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-volt"
                />
              ) : null}
              {state === "failed" ? (
                <button
                  type="button"
                  title={error ?? undefined}
                  aria-label={t("retry", { name })}
                  onClick={() => retry(id)}
                  className="absolute inset-0 flex items-center justify-center rounded-tile bg-danger-soft/80 text-danger-ink"
                >
                  <RotateCw aria-hidden className="size-6" />
                </button>
              ) : null}
              <button
                type="button"
                aria-label={t("remove", { name })}
                onClick={() => remove(id)}
                className="absolute -end-3 -top-3 flex size-11 items-start justify-end p-1"
              >
                <span className="flex size-6 items-center justify-center rounded-full border border-line bg-raised shadow-pop">
                  <X aria-hidden className="size-3.5" />
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {left ? (
        <p role="alert" className="px-2 text-sm text-danger-ink">
          {left}
        </p>
      ) : null}
    </>
  );
}
