import { Button, ErrorState } from "@loopbid/ui";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

export default async function NotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <ErrorState
      as="h1"
      className="my-auto"
      illustration="search"
      title={t("title")}
      description={t("body")}
      action={<Button render={<Link href="/">{t("action")}</Link>} />}
    />
  );
}
