"use client";
import { EmptyState, IconButton, useToast } from "@loopbid/ui";
import type { ListingCard } from "@loopbid/validators";
import { BookmarkX } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { ListingTile } from "../listing/listing-tile.tsx";

export interface WatchedGridProps {
  listings: readonly ListingCard[];
  browse: ReactNode;
}

/** The watch list; what is taken off can be put back for a moment. */
export function WatchedGrid({ listings, browse }: WatchedGridProps) {
  const t = useTranslations("account.watching");
  const toast = useToast();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const { mutate: watch } = api.listing.watch.useMutation({
    onError: ({ message }, { listingId, watching }) => {
      mark(listingId, watching);
      toast.show({ title: message, tone: "danger" });
    },
  });

  function mark(id: string, off: boolean) {
    setGone((before) => {
      const next = new Set(before);
      if (off) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  function set(id: string, watching: boolean) {
    mark(id, !watching);
    watch({ listingId: id, watching });
  }

  const shown = listings.filter(({ id }) => !gone.has(id));
  if (shown.length === 0) {
    return (
      <EmptyState
        illustration="watch"
        title={t("emptyTitle")}
        description={t("emptyBody")}
        action={browse}
      />
    );
  }
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-8 sm:grid-cols-3 sm:gap-x-5 sm:gap-y-10 lg:grid-cols-4">
      {shown.map((listing, index) => (
        <li key={listing.id} className="relative min-w-0">
          <ListingTile listing={listing} eager={index < 4} as="h2" />
          <IconButton
            label={t("remove", { title: listing.title })}
            icon={<BookmarkX aria-hidden />}
            size="sm"
            variant="secondary"
            className="absolute end-2 top-2 z-1"
            onClick={() => {
              set(listing.id, false);
              toast.show({
                title: t("removed"),
                action: { label: t("undo"), onClick: () => set(listing.id, true) },
              });
            }}
          />
        </li>
      ))}
    </ul>
  );
}
