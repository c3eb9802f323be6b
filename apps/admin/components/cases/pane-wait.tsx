"use client";
import { Alert, Spinner } from "@loopbid/ui";
import { useTranslations } from "next-intl";

/** Instead of what a case is about, until it is there. */
export function PaneWait({ failed }: { failed: boolean }) {
  const t = useTranslations("cases");
  if (failed) return <Alert tone="review">{t("unread")}</Alert>;
  return (
    <p className="flex items-center gap-2 text-muted">
      <Spinner /> {t("opening")}
    </p>
  );
}
