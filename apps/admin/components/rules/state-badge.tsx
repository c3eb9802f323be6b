"use client";
import { Badge, type BadgeTone } from "@loopbid/ui";
import type { FraudRulesState } from "@loopbid/validators";
import { useTranslations } from "next-intl";

const TONES: Record<FraudRulesState, BadgeTone> = {
  ACTIVE: "live",
  SHADOW: "review",
  DRAFT: "outline",
  RETIRED: "neutral",
};

export function StateBadge({ state }: { state: FraudRulesState }) {
  const t = useTranslations("rules.state");
  return <Badge tone={TONES[state]}>{t(state)}</Badge>;
}
