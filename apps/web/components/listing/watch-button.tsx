"use client";
import { Button, useToast } from "@loopbid/ui";
import { Bookmark, BookmarkCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";

export type WatchButtonProps = {
  listing: { id: string; slug: string };
  watching: boolean;
  signedIn: boolean;
  onCount?: (watcherCount: number) => void;
};

export function WatchButton({ listing, watching: initial, signedIn, onCount }: WatchButtonProps) {
  const t = useTranslations("listing.watch");
  const toast = useToast();
  const cache = api.useUtils();
  const [watching, setWatching] = useState(initial);
  const watch = api.listing.watch.useMutation({
    onMutate: ({ watching: next }) => setWatching(next),
    onSuccess: ({ watching: next, watcherCount }) => {
      setWatching(next);
      onCount?.(watcherCount);
      cache.auction.head.setData(
        { listingId: listing.id },
        (head) => head && { ...head, watcherCount },
      );
    },
    onError: (error, { watching: next }) => {
      setWatching(!next);
      toast.show({ tone: "danger", title: error.message });
    },
  });
  if (!signedIn) {
    const next = encodeURIComponent(`/listing/${listing.slug}`);
    return (
      <Button
        size="sm"
        variant="ghost"
        iconStart={<Bookmark aria-hidden />}
        render={<Link href={`/sign-in?next=${next}`}>{t("watch")}</Link>}
      />
    );
  }
  return (
    <Button
      size="sm"
      variant="ghost"
      aria-pressed={watching}
      iconStart={watching ? <BookmarkCheck aria-hidden /> : <Bookmark aria-hidden />}
      onClick={() => watch.mutate({ listingId: listing.id, watching: !watching })}
    >
      {watching ? t("watching") : t("watch")}
    </Button>
  );
}
