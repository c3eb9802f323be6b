"use client";
import { Button, cn } from "@loopbid/ui";
import type { ChatWarning } from "@loopbid/validators";
import { Flag, ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { isGrave, warningsInOrder } from "./warning-order.ts";

export type MessageWarningProps = {
  warnings: readonly ChatWarning[];
  onReport: () => void;
};

/** What the risk in the message above is, and what to do. Only the reader sees it. */
export function MessageWarning({ warnings, onReport }: MessageWarningProps) {
  const t = useTranslations("chat.warning");
  const [first, ...rest] = warningsInOrder(warnings);
  if (!first) return null;
  const mild = first === "external_link";
  const names = rest.filter((warning) => warning !== "scam").map((warning) => t(`${warning}.name`));
  return (
    <div
      role="note"
      aria-label={t("label")}
      data-testid="warning"
      data-warnings={warnings.join(" ")}
      className={cn(
        "mt-1.5 flex max-w-[34rem] gap-3 rounded-card border py-3 ps-3.5 pe-4 text-[0.9375rem]",
        isGrave(first)
          ? "border-danger/50 bg-danger-soft text-danger-ink"
          : mild
            ? "border-line-strong bg-sunken text-ink"
            : "border-review/70 bg-review-soft text-review-ink",
      )}
    >
      <ShieldAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{t(`${first}.title`)}</p>
        <p className="mt-0.5 text-sm text-pretty text-ink">{t(`${first}.body`)}</p>
        {names.length > 0 ? (
          <p className="mt-1 text-sm">{t("more", { also: names.join(", ") })}</p>
        ) : null}
        <Button
          size="sm"
          variant="secondary"
          className="hit-area mt-2.5"
          iconStart={<Flag aria-hidden />}
          onClick={onReport}
        >
          {t("report")}
        </Button>
      </div>
    </div>
  );
}
