"use client";
import type { RulesContent, WeighedKey } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { percent } from "../review/risk-badge.tsx";
import { useSignalName } from "../review/signal-name.ts";

/** Words for one thing that differs between two versions, such as “IMEI: 80 → 50”. */
export function useChangeWords(): (name: string, from: RulesContent, to: RulesContent) => string {
  const t = useTranslations("rules.change");
  const nameOf = useSignalName();
  return (name, from, to) => {
    if (name === "observers") return t("observers", { from: from.observers, to: to.observers });
    if (name === "review" || name === "block")
      return t(name, { from: percent(from[name]), to: percent(to[name]) });
    const key = name as WeighedKey;
    return t("weight", {
      name: nameOf(key),
      from: percent(from.weights[key]),
      to: percent(to.weights[key]),
    });
  };
}
