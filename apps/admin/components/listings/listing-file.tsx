"use client";
import { Alert } from "@loopbid/ui";
import type { ListingFile as File } from "@loopbid/validators";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { AuctionSection } from "../auctions/auction-section.tsx";
import { DecisionHistory } from "../decisions/decision-history.tsx";
import { Pictures } from "../review/pictures.tsx";
import { Section } from "../review/section.tsx";
import { SpecList } from "../review/spec-list.tsx";
import { FileFacts } from "./file-facts.tsx";
import { FileHead } from "./file-head.tsx";
import { FileHistory } from "./file-history.tsx";
import { FileOrders } from "./file-orders.tsx";
import { FileSeller } from "./file-seller.tsx";

const REFRESH_MS = 5_000;

export interface ListingFileProps {
  initial: File;
  webUrl: string;
}

/** A listing whole: what it says, what was decided and done, its auction and its orders. */
export function ListingFile({ initial, webUrl }: ListingFileProps) {
  const t = useTranslations("listings");
  const router = useRouter();
  const { data: file, isError } = api.backOffice.listing.useQuery(
    { listingId: initial.listing.id },
    {
      initialData: initial,
      refetchInterval: ({ state }) => (state.data?.auction?.status === "LIVE" ? REFRESH_MS : false),
    },
  );
  const { listing, auction, orders } = file;
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 p-4 sm:p-6 lg:p-8">
      <FileHead file={file} webUrl={webUrl} onDecided={() => router.refresh()} />
      {isError ? (
        <Alert tone="danger" announce="status">
          {t("file.stale")}
        </Alert>
      ) : null}
      <State file={file} />
      <h2 className="sr-only">{t("file.about")}</h2>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <Pictures listing={listing} />
          <Section title={t("text.title")}>
            {listing.description ? (
              <p className="max-w-prose break-words whitespace-pre-line">{listing.description}</p>
            ) : (
              <p className="text-muted">{t("text.none")}</p>
            )}
          </Section>
          {auction ? <AuctionSection auction={auction} /> : null}
          {orders.length > 0 ? <FileOrders orders={orders} /> : null}
          <Section title={t("decisions.title")}>
            <DecisionHistory of="LISTING" id={listing.id} />
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <FileSeller seller={file.seller} />
          <FileFacts file={file} />
          <SpecList listing={listing} />
          <FileHistory listingId={listing.id} entries={file.history} />
        </div>
      </div>
    </div>
  );
}

/** What stands in the way of its sale. */
function State({ file: { listing, decidable, accountHold, notice } }: { file: File }) {
  const t = useTranslations("listings.file");
  return (
    <>
      {decidable ? (
        <Alert
          tone="review"
          title={t("waits")}
          action={
            <Link
              href={`/?listing=${listing.id}`}
              className="font-semibold underline underline-offset-4"
            >
              {t("openCase")}
            </Link>
          }
        >
          {t("waitsBody")}
        </Alert>
      ) : null}
      {accountHold ? (
        <Alert tone="review" title={t("accountHold")}>
          {t("accountHoldBody")}
        </Alert>
      ) : null}
      {notice ? (
        <Alert title={t("notice")}>
          <p className="break-words whitespace-pre-line">{notice}</p>
        </Alert>
      ) : null}
    </>
  );
}
