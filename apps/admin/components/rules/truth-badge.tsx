"use client";
import type { CheckTruth } from "@loopbid/domain";
import { Badge, type BadgeTone } from "@loopbid/ui";
import { useTranslations } from "next-intl";

const TONES: Record<CheckTruth, BadgeTone> = {
  REMOVED: "danger",
  APPROVED: "success",
  SUSPENDED: "ember",
  UNKNOWN: "outline",
};

export function TruthBadge({ truth }: { truth: CheckTruth }) {
  const t = useTranslations("rules.truth");
  return (
    <Badge tone={TONES[truth]} className="mt-1">
      {t(truth)}
    </Badge>
  );
}
