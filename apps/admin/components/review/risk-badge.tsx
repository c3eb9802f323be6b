"use client";
import { Badge } from "@loopbid/ui";
import { useTranslations } from "next-intl";

const HIGH = 0.8;

/** Percent, for people. */
export const percent = (share: number) => Math.round(share * 100);

export function RiskBadge({ score }: { score: number | null }) {
  const t = useTranslations("queue");
  if (score === null) return <Badge tone="outline">{t("unscored")}</Badge>;
  return (
    <Badge tone={score >= HIGH ? "danger" : "review"}>
      <span aria-hidden>{percent(score)}</span>
      <span className="sr-only">{t("risk", { score: percent(score) })}</span>
    </Badge>
  );
}
