"use client";
import { Alert } from "@loopbid/ui";
import type { BackTestResult } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import { decidedIn } from "./figures.ts";

/** What these numbers cannot say: people decide only on what some rules held. */
export function BiasNote({ result }: { result: BackTestResult }) {
  const t = useTranslations("rules.bias");
  const format = useFormatter();
  const decided = decidedIn(result.base);
  return (
    <Alert title={t("title", { decided, checks: result.checks })}>
      {t("body")}
      {result.clearSince
        ? ` ${t("cut", { since: format.dateTime(new Date(result.clearSince), { dateStyle: "medium" }) })}`
        : ""}
    </Alert>
  );
}
