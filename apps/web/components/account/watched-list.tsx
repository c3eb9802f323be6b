"use client";
import { EmptyState, Select, useToast } from "@loopbid/ui";
import type { WatchedListing } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { WatchedTile } from "./watched-tile.tsx";
import { arrange, WATCHED_SORTS, type WatchedSort } from "./watched-order.ts";

export interface WatchedListProps {
  watched: readonly WatchedListing[];
  browse: ReactNode;
}

/** The watch list; what is taken off can be put back for a moment. */
export function WatchedList({ watched, browse }: WatchedListProps) {
  const t = useTranslations("account.watching");
  const [sort, setSort] = useState<WatchedSort>("added");
  const { gone, remove } = useRemoval();
  const shown = watched.filter(({ listing }) => !gone.has(listing.id));
  if (shown.length === 0) {
    return (
      <>
        <h1 className="mb-8 text-headline">{t("title")}</h1>
        <EmptyState
          illustration="watch"
          title={t("emptyTitle")}
          description={t("emptyBody")}
          action={browse}
        />
      </>
    );
  }
  const { open, over } = arrange(shown, sort);
  return (
    <>
      <div className="mb-8 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <h1 className="text-headline">{t("title")}</h1>
        {open.length > 1 ? (
          <Select
            aria-label={t("sortBy")}
            size="sm"
            className="w-auto min-w-44 rounded-full"
            value={sort}
            onValueChange={(value) => setSort(value as WatchedSort)}
            options={WATCHED_SORTS.map((key) => ({ value: key, label: t(`sort.${key}`) }))}
          />
        ) : null}
      </div>
      <Grid watched={open} eager={4} as="h2" onRemove={remove} />
      {open.length === 0 ? <p className="text-muted">{t("nothingOpen")}</p> : null}
      {over.length > 0 ? (
        <section aria-labelledby="watched-over" className="mt-12 border-t border-line pt-8">
          <h2 id="watched-over" className="mb-6 text-title">
            {t("over", { count: over.length })}
          </h2>
          <Grid watched={over} eager={0} as="h3" onRemove={remove} />
        </section>
      ) : null}
    </>
  );
}

interface GridProps {
  watched: readonly WatchedListing[];
  eager: number;
  as: "h2" | "h3";
  onRemove: (listingId: string) => void;
}

function Grid({ watched, eager, as, onRemove }: GridProps) {
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-8 empty:hidden sm:grid-cols-3 sm:gap-x-5 sm:gap-y-10 lg:grid-cols-4">
      {watched.map((each, index) => (
        <WatchedTile
          key={each.listing.id}
          watched={each}
          eager={index < eager}
          as={as}
          onRemove={() => onRemove(each.listing.id)}
        />
      ))}
    </ul>
  );
}

function useRemoval() {
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

  function set(listingId: string, watching: boolean) {
    mark(listingId, !watching);
    watch({ listingId, watching });
  }

  function remove(listingId: string) {
    set(listingId, false);
    toast.show({
      title: t("removed"),
      action: { label: t("undo"), onClick: () => set(listingId, true) },
    });
  }
  return { gone, remove };
}
