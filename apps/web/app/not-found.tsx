import { Button, ErrorState } from "@loopbid/ui";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

export default async function NotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <div className="page py-12">
      <ErrorState
        as="h1"
        illustration="search"
        title={t("title")}
        description={t("body")}
        action={<Button render={<Link href="/browse">{t("browse")}</Link>} />}
      />
    </div>
  );
}
