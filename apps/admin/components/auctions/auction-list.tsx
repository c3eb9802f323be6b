"use client";
import { Alert, EmptyState } from "@loopbid/ui";
import type { AuctionShelf, DeskAuctionsResult } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { MoreButton } from "../shell/more-button.tsx";
import { AuctionLine } from "./auction-line.tsx";

/** How often the running ones are read again; nobody reads those of a hidden tab. */
const REFRESH_MS = 5_000;

export interface AuctionListProps {
  shelf: AuctionShelf;
  initial: DeskAuctionsResult;
}

export function AuctionList({ shelf, initial }: AuctionListProps) {
  const t = useTranslations("auctions");
  const read = api.backOffice.auctions.useInfiniteQuery(
    { shelf },
    {
      initialData: { pages: [initial], pageParams: [null] },
      getNextPageParam: ({ nextCursor }) => nextCursor,
      refetchInterval: shelf === "running" ? REFRESH_MS : false,
    },
  );
  const { pages } = read.data;
  const lines = new Map(pages.flatMap(({ items }) => items.map((item) => [item.listingId, item])));
  const told = pages.at(-1)?.serverTime;
  const offsetMs = told ? Date.parse(told) - read.dataUpdatedAt : 0;
  if (lines.size === 0)
    return (
      <EmptyState
        illustration="bids"
        title={t(`empty.${shelf}`)}
        description={shelf === "running" ? t("emptyBody") : undefined}
      />
    );
  return (
    <>
      {read.isError ? (
        <Alert tone="danger" announce="status">
          {t("failedAgain")}
        </Alert>
      ) : null}
      <ul
        aria-label={t(`list.${shelf}`)}
        className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface"
      >
        {[...lines.values()].map((line) => (
          <li key={line.listingId}>
            <AuctionLine line={line} offsetMs={offsetMs} />
          </li>
        ))}
      </ul>
      <MoreButton read={read}>{t(`more.${shelf}`)}</MoreButton>
    </>
  );
}
