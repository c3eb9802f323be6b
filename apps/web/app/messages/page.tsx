import { EmptyState } from "@loopbid/ui";
import { getTranslations } from "next-intl/server";
import { requireMe } from "../../components/account/require-me.ts";

export default async function InboxPage() {
  await requireMe("/messages");
  const t = await getTranslations("chat.inbox");
  return (
    <div className="flex min-h-0 items-center justify-center bg-sunken max-md:sr-only">
      <EmptyState as="h1" illustration="chat" title={t("pickTitle")} description={t("pickBody")} />
    </div>
  );
}
