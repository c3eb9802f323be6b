"use client";
import { Avatar, Badge } from "@loopbid/ui";
import type { ListingFile } from "@loopbid/validators";
import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Section } from "../review/section.tsx";

export function FileSeller({ seller }: Pick<ListingFile, "seller">) {
  const t = useTranslations("listings.seller");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const joined = Math.min(Date.parse(seller.joinedAt), now.getTime());
  const facts = [
    t("joined", { when: format.relativeTime(joined, now) }),
    t("sold", { count: seller.soldCount }),
    ...(seller.place ? [seller.place] : []),
  ];
  return (
    <Section title={t("title")}>
      <div className="relative flex items-center gap-3.5">
        <Avatar name={seller.name} seed={seller.id} size="md" />
        <div className="min-w-0">
          <Link
            href={`/users/${seller.handle}`}
            className="block truncate font-semibold underline-offset-4 after:absolute after:inset-0 hover:underline"
          >
            {seller.name}
          </Link>
          <p className="truncate text-sm text-muted">@{seller.handle}</p>
        </div>
      </div>
      <p className="figures mt-3 text-sm text-muted">{facts.join(" · ")}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        {seller.status === "ACTIVE" ? null : (
          <Badge tone="danger">{t(`status.${seller.status}`)}</Badge>
        )}
        <Badge tone={seller.emailVerified ? "success" : "review"}>
          {t(seller.emailVerified ? "verified" : "unverified")}
        </Badge>
      </p>
    </Section>
  );
}
