import { Button, EmptyState } from "@loopbid/ui";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

export default async function NoThread() {
  const t = await getTranslations("chat.thread");
  return (
    <div data-chat-thread className="flex items-center justify-center">
      <EmptyState
        as="h1"
        illustration="broken"
        title={t("notFoundTitle")}
        description={t("notFoundBody")}
        action={<Button render={<Link href="/messages">{t("back")}</Link>} />}
      />
    </div>
  );
}
