"use client";
import { Button, ErrorState } from "@loopbid/ui";
import Link from "next/link";
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
    <div className="page py-12">
      <ErrorState
        as="h1"
        title={t("error.title")}
        description={t("error.body")}
        action={
          <>
            <Button onClick={reset}>{t("retry")}</Button>
            <Button variant="secondary" render={<Link href="/">{t("error.home")}</Link>} />
          </>
        }
        reference={error.digest ? t("error.reference", { digest: error.digest }) : undefined}
      />
    </div>
  );
}
