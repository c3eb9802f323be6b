"use client";
import { Alert, EmptyState } from "@loopbid/ui";
import type { DeskListingsInput, DeskListingsResult } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { MoreButton } from "../shell/more-button.tsx";
import { ListingLine } from "./listing-line.tsx";

export interface ListingsListProps {
  input: Omit<DeskListingsInput, "cursor">;
  initial: DeskListingsResult;
  filtered: boolean;
}

/** Listings, newest first; older ones come on a button. */
export function ListingsList({ input, initial, filtered }: ListingsListProps) {
  const t = useTranslations("listings");
  const read = api.backOffice.listings.useInfiniteQuery(input, {
    initialData: { pages: [initial], pageParams: [null] },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const lines = read.data.pages.flatMap(({ items }) => items);
  if (lines.length === 0)
    return (
      <EmptyState
        illustration="search"
        title={t(filtered ? "empty" : "none")}
        description={t(filtered ? "emptyBody" : "noneBody")}
      />
    );
  return (
    <>
      <ul
        aria-label={t("row.list")}
        className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface"
      >
        {lines.map((line) => (
          <li key={line.id}>
            <ListingLine line={line} />
          </li>
        ))}
      </ul>
      {read.error ? (
        <Alert tone="danger" announce="status">
          {t("failed")}
        </Alert>
      ) : null}
      <MoreButton read={read}>{t("more")}</MoreButton>
    </>
  );
}
