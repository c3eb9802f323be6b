"use client";
import { Button } from "@loopbid/ui";
import { ShieldCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** To the opened ledger of an auction that has ended. */
export function LogLink({ slug }: { slug: string }) {
  const t = useTranslations("listing.log");
  return (
    <div>
      <Button
        block
        variant="secondary"
        iconStart={<ShieldCheck aria-hidden />}
        render={<Link href={`/listing/${slug}/log`}>{t("action")}</Link>}
      />
      <p className="mt-2 text-sm text-muted">{t("body")}</p>
    </div>
  );
}
