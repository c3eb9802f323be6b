"use client";
import { Button, cn, Spinner } from "@loopbid/ui";
import { Check, CloudOff, PencilLine, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Autosave, SaveState } from "./use-autosave.ts";

const icons: Record<SaveState, typeof Check> = {
  saved: Check,
  unsaved: PencilLine,
  saving: PencilLine,
  refused: TriangleAlert,
  failed: CloudOff,
  conflict: TriangleAlert,
};

/** One line that says whether what was typed is safe. */
export function SaveStatus({ autosave, className }: { autosave: Autosave; className?: string }) {
  const t = useTranslations("sell.save");
  const { state, message, save } = autosave;
  const Icon = icons[state];
  const bad = state === "failed" || state === "refused" || state === "conflict";
  return (
    <div
      className={cn(
        "flex min-h-6 items-center gap-2 text-sm",
        bad ? "text-danger-ink" : "text-muted",
        className,
      )}
    >
      {state === "saving" ? (
        <Spinner className="size-4" />
      ) : (
        <Icon aria-hidden className="size-4 shrink-0" />
      )}
      <span role="status" data-save={state}>
        {state === "failed" && message ? message : t(state)}
      </span>
      {state === "failed" ? (
        <button
          type="button"
          onClick={() => void save()}
          className="hit-area font-semibold underline underline-offset-4"
        >
          {t("retry")}
        </button>
      ) : null}
    </div>
  );
}

/** Two windows edited the same listing: the person chooses which one stays. */
export function ConflictNotice({ autosave }: { autosave: Autosave }) {
  const t = useTranslations("sell.save");
  if (autosave.state !== "conflict") return null;
  return (
    <div
      role="alert"
      className="sticky top-20 z-20 mb-8 rounded-card bg-review-soft shadow-pop p-4 text-review-ink sm:p-5"
    >
      <p className="font-semibold">{t("conflictTitle")}</p>
      <p className="mt-0.5">{t("conflictBody")}</p>
      <div className="mt-4 flex flex-wrap gap-2.5">
        <Button size="sm" onClick={() => window.location.reload()}>
          {t("loadNewer")}
        </Button>
        <Button size="sm" variant="secondary" onClick={() => void autosave.overwrite()}>
          {t("keepMine")}
        </Button>
      </div>
    </div>
  );
}
