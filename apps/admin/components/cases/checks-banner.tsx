"use client";
import { Alert } from "@loopbid/ui";
import type { ChecksStatus } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { waitIn } from "./wait.ts";

/** Says that listings come here without a check having read them, and how many. Nothing while all is well. */
export function ChecksBanner({ checks }: { checks: ChecksStatus }) {
  const t = useTranslations("queue.checks");
  const { state, waiting, oldestWaitMs } = checks;
  if (state === "running") return null;
  const wait = oldestWaitMs === null ? null : waitIn(oldestWaitMs);
  const oldest = wait ? t(wait.unit, { count: wait.count }) : "none";
  return (
    <Alert
      tone={state === "model-down" ? "danger" : "review"}
      announce="status"
      title={t(`${state}.title`)}
      className="m-4 sm:mx-6 lg:mx-5"
    >
      {t(`${state}.body`, { count: waiting, oldest })}
    </Alert>
  );
}
