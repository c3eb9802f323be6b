"use client";
import { Button, ErrorState } from "@loopbid/ui";
import { useTranslations } from "next-intl";

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("common");
  return (
    <ErrorState
      as="h1"
      className="my-auto"
      title={t("error.title")}
      description={t("error.body")}
      action={<Button onClick={reset}>{t("retry")}</Button>}
      reference={error.digest ? t("error.reference", { digest: error.digest }) : undefined}
    />
  );
}
