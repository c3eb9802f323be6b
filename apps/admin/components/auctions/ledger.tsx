"use client";
import { Alert, Button, Skeleton, Table, Th } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { LedgerRow } from "./ledger-row.tsx";

const REFRESH_MS = 5_000;

export interface LedgerProps {
  listingId: string;
  /** While it runs it is read again by itself. */
  running: boolean;
}

/** Who bid what, by their real handles; the newest row first. */
export function Ledger({ listingId, running }: LedgerProps) {
  const t = useTranslations("auctions.ledger");
  const read = api.backOffice.ledger.useInfiniteQuery(
    { listingId },
    {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      refetchInterval: running ? REFRESH_MS : false,
    },
  );
  if (read.isPending) return <Skeleton className="h-40 rounded-card" />;
  const failed = read.isError ? (
    <Alert tone="danger" announce="status" className="mb-3">
      {t("failed")}
    </Alert>
  ) : null;
  const rows = new Map(read.data?.pages.flatMap((page) => page.rows.map((row) => [row.seq, row])));
  if (rows.size === 0) return failed ?? <p className="text-muted">{t("empty")}</p>;
  return (
    <>
      {failed}
      <Table dense caption={t("caption")}>
        <thead>
          <tr>
            <Th numeric className="max-sm:hidden">
              {t("row")}
            </Th>
            <Th>{t("who")}</Th>
            <Th className="max-sm:hidden">{t("what")}</Th>
            {running ? null : (
              <Th numeric className="max-sm:px-2">
                {t("max")}
              </Th>
            )}
            <Th numeric>{t("price")}</Th>
            <Th className="text-end max-sm:hidden">{t("when")}</Th>
          </tr>
        </thead>
        <tbody>
          {[...rows.values()].map((row) => (
            <LedgerRow key={row.seq} row={row} opened={!running} />
          ))}
        </tbody>
      </Table>
      <p className="mt-2.5 text-sm text-subtle">{running ? t("hint") : null}</p>
      {read.hasNextPage ? (
        <Button
          variant="secondary"
          size="sm"
          className="mt-2"
          loading={read.isFetchingNextPage}
          onClick={() => void read.fetchNextPage()}
        >
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}
