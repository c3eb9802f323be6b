import { buttonStyles, EmptyState } from "@loopbid/ui";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** What moderators see of a page that only admins may use. */
export function AdminsOnly({ name }: { name: string }) {
  const t = useTranslations("common.adminsOnly");
  return (
    <EmptyState
      as="h1"
      illustration="broken"
      className="my-auto"
      title={t("title")}
      description={t("body", { name })}
      action={
        <Link href="/" className={buttonStyles()}>
          {t("action")}
        </Link>
      }
    />
  );
}
