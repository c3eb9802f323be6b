"use client";
import { Button, ErrorState } from "@loopbid/ui";
import Link from "next/link";
import { useTranslations } from "next-intl";

export default function ThreadError({ reset }: { reset: () => void }) {
  const t = useTranslations("chat.thread");
  const common = useTranslations("common");
  return (
    <div data-chat-thread className="flex items-center justify-center">
      <ErrorState
        as="h1"
        title={t("failedTitle")}
        description={t("failedBody")}
        action={
          <>
            <Button onClick={reset}>{common("retry")}</Button>
            <Button variant="secondary" render={<Link href="/messages">{t("back")}</Link>} />
          </>
        }
      />
    </div>
  );
}
