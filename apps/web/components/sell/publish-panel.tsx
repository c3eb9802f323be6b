"use client";
import { Button } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { isDone, SECTIONS } from "./missing.ts";
import { PreviewCard } from "./preview-card.tsx";
import { ProgressList } from "./progress-list.tsx";
import { SaveStatus } from "./save-status.tsx";
import type { Draft } from "./use-draft.ts";
import type { Publish } from "./use-publish.ts";

export interface PublishPanelProps {
  draft: Draft;
  publish: Publish;
  cover: string | null;
  label: string;
}

/** Beside the form on a wide screen: the preview, how far it is, and the way out. */
export function PublishPanel({ draft, publish, cover, label }: PublishPanelProps) {
  const t = useTranslations("sell.publish");
  return (
    <aside
      aria-label={t("panel")}
      className="sticky top-22 hidden max-h-[calc(100dvh-6.5rem)] w-80 shrink-0 flex-col self-start rounded-panel border border-line bg-surface lg:flex"
    >
      <div className="min-h-0 overflow-y-auto p-5 pb-4">
        <PreviewCard values={draft.values} cover={cover} />
        <div className="mt-5 border-t border-line pt-3">
          <ProgressList values={draft.values} />
        </div>
      </div>
      <div className="flex flex-col gap-3 border-t border-line p-5 pb-4">
        <Button size="lg" block loading={publish.busy} onClick={() => void publish.run()}>
          {label}
        </Button>
        <SaveStatus autosave={draft.autosave} className="justify-center" />
      </div>
    </aside>
  );
}

/** The same at the lower edge of a phone. */
export function PublishBar({ draft, publish, label }: Omit<PublishPanelProps, "cover">) {
  const t = useTranslations("sell.publish");
  const ready = SECTIONS.filter((section) => isDone(section, draft.values)).length;
  return (
    <div className="sticky bottom-0 z-30 -mx-4 mt-4 border-t border-line bg-paper/94 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] backdrop-blur-md sm:-mx-6 sm:px-6 lg:hidden">
      <span aria-hidden className="absolute inset-x-0 -top-px h-0.5 bg-line">
        <span
          className="block h-full bg-volt transition-[width] duration-300"
          style={{ width: `${(ready / SECTIONS.length) * 100}%` }}
        />
      </span>
      <div className="flex items-center gap-4">
        <div className="min-w-0 flex-1">
          <p className="figures text-sm font-semibold">
            {t("progress", { ready, all: SECTIONS.length })}
          </p>
          <SaveStatus autosave={draft.autosave} />
        </div>
        <Button loading={publish.busy} onClick={() => void publish.run()}>
          {label}
        </Button>
      </div>
    </div>
  );
}
