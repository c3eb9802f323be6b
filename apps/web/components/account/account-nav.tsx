"use client";
import { TabLinks } from "@loopbid/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

const PAGES = ["listings", "bids", "purchases", "watching", "settings"] as const;

export function AccountNav() {
  const t = useTranslations("common.nav");
  const label = useTranslations("account")("nav");
  const path = usePathname();
  return (
    <TabLinks
      aria-label={label}
      items={PAGES.map((page) => ({
        id: page,
        label: t(page),
        current: path.startsWith(`/account/${page}`),
        render: <Link href={`/account/${page}`} />,
      }))}
    />
  );
}
