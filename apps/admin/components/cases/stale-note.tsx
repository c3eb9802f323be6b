"use client";
import { Alert } from "@loopbid/ui";
import { useFormatter, useNow, useTranslations } from "next-intl";

/** The list could not be read again. `since` is epoch ms of the last answer. */
export function StaleNote({ since }: { since: number }) {
  const t = useTranslations("cases");
  const format = useFormatter();
  const now = useNow({ updateInterval: 10_000 });
  const when = format.relativeTime(Math.min(since, now.getTime()), now);
  return (
    <Alert tone="review" announce="status" className="m-4 sm:mx-6 lg:mx-5">
      {t("stale", { when })}
    </Alert>
  );
}
