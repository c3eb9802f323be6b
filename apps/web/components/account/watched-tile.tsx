"use client";
import { Badge, IconButton } from "@loopbid/ui";
import type { WatchedListing } from "@loopbid/validators";
import { BookmarkX, TrendingDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { amount } from "../listing/amount.ts";
import { ListingTile } from "../listing/listing-tile.tsx";
import { droppedBy } from "./watched-order.ts";

export interface WatchedTileProps {
  watched: WatchedListing;
  eager: boolean;
  as: "h2" | "h3";
  onRemove: () => void;
}

export function WatchedTile({ watched, eager, as, onRemove }: WatchedTileProps) {
  const t = useTranslations("account.watching");
  const { listing } = watched;
  return (
    <li className="relative min-w-0">
      <ListingTile listing={listing} eager={eager} as={as} />
      <PriceSince watched={watched} />
      <IconButton
        label={t("remove", { title: listing.title })}
        icon={<BookmarkX aria-hidden />}
        size="sm"
        variant="secondary"
        className="absolute end-2 top-2 z-1"
        onClick={onRemove}
      />
    </li>
  );
}

/** What became of the price since the listing was put on the list; nothing where it stands. */
function PriceSince({ watched }: { watched: WatchedListing }) {
  const t = useTranslations("account.watching");
  const dropped = droppedBy(watched);
  if (dropped === 0 || watched.priceCents === null) return null;
  const was = amount(watched.priceCents);
  if (dropped > 0) {
    return (
      <p className="mt-2">
        <Badge tone="success" icon={<TrendingDown aria-hidden />}>
          {t("dropped", { amount: amount(dropped) })}
        </Badge>
        <span className="sr-only">{t("was", { amount: was })}</span>
      </p>
    );
  }
  return <p className="figures mt-2 text-sm text-muted">{t("was", { amount: was })}</p>;
}
