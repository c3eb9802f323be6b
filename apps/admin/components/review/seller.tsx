"use client";
import { Avatar, Badge } from "@loopbid/ui";
import type { QueueItem } from "@loopbid/validators";
import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Section } from "./section.tsx";

export interface SellerProps extends Pick<QueueItem, "seller"> {
  webUrl: string;
  className?: string;
}

export function Seller({ seller, webUrl, className }: SellerProps) {
  const t = useTranslations("review.seller");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const joined = new Date(Math.min(Date.parse(seller.joinedAt), now.getTime()));
  const facts = [
    t("joined", { when: format.relativeTime(joined, now) }),
    t("sold", { count: seller.soldCount }),
    ...(seller.place ? [seller.place] : []),
  ];
  return (
    <Section
      title={t("title")}
      className={className}
      aside={
        <a
          href={`${webUrl}/u/${seller.handle}`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-6 items-center gap-1.5 text-sm font-semibold underline underline-offset-4"
        >
          {t("profile")}
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
      }
    >
      <div className="flex items-center gap-3.5">
        <Avatar name={seller.name} seed={seller.id} size="lg" />
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-semibold">{seller.name}</span>
            <Link
              href={`/users/${seller.handle}`}
              className="inline-flex min-h-6 items-center text-muted underline underline-offset-4 hover:text-ink"
            >
              @{seller.handle}
            </Link>
            <Badge tone={seller.emailVerified ? "success" : "review"}>
              {seller.emailVerified ? t("verified") : t("unverified")}
            </Badge>
          </p>
          <p className="figures mt-1 text-sm text-muted">{facts.join(" · ")}</p>
        </div>
      </div>
    </Section>
  );
}
