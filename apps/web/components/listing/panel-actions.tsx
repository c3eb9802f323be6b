"use client";
import { useTranslations } from "next-intl";
import { Eye } from "lucide-react";
import { ShareButton } from "./share-button.tsx";
import { WatchButton } from "./watch-button.tsx";

export type PanelActionsProps = {
  listing: { id: string; slug: string; title: string };
  watching: boolean;
  watcherCount: number;
  signedIn: boolean;
  own: boolean;
  /** Where the count does not come live by itself. */
  onCount?: (watcherCount: number) => void;
};

export function PanelActions({
  listing,
  watching,
  watcherCount,
  signedIn,
  own,
  onCount,
}: PanelActionsProps) {
  const t = useTranslations("common.card");
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line px-2 py-2 pe-4 sm:pe-5">
      {own ? null : (
        <WatchButton listing={listing} watching={watching} signedIn={signedIn} onCount={onCount} />
      )}
      <ShareButton title={listing.title} />
      <span
        className="figures ms-auto inline-flex items-center gap-1.5 text-sm text-muted"
        data-testid="watchers"
      >
        <Eye aria-hidden className="size-4" />
        {t("watchers", { count: watcherCount })}
      </span>
    </div>
  );
}
