"use client";
import { TabLinks } from "@loopbid/ui";
import { AUCTION_SHELVES, type AuctionShelf } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { shelfAddress } from "./auctions-address.ts";

export function ShelfTabs({ shelf }: { shelf: AuctionShelf }) {
  const t = useTranslations("auctions.shelves");
  return (
    <TabLinks
      aria-label={t("label")}
      items={AUCTION_SHELVES.map((each) => ({
        id: each,
        label: t(each),
        current: each === shelf,
        render: <Link href={shelfAddress(each)} />,
      }))}
    />
  );
}
