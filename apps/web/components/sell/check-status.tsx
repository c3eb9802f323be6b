"use client";
import { Alert, Button, Illustration, LiveDot, Spinner } from "@loopbid/ui";
import type { ListingState } from "@loopbid/domain";
import type { OwnListing } from "@loopbid/validators";
import { Check, CircleDashed } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { api } from "../../trpc/client.tsx";
import { imageSrc } from "../listing/image-src.ts";

const POLL_MS = 2_000;

/** Where a published listing stands; follows the check until it has an answer. */
export function CheckStatus({ listing: initial }: { listing: OwnListing }) {
  const t = useTranslations("sell.status");
  const { data: listing = initial } = api.listing.own.useQuery(
    { id: initial.id },
    {
      initialData: initial,
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.state === "PENDING_REVIEW" ? POLL_MS : false),
    },
  );
  const cover = listing.images[0];
  const { state } = listing;
  return (
    <div className="mx-auto w-full max-w-xl">
      <div className="flex flex-col items-center text-center">
        <div className="relative">
          {cover ? (
            <img
              src={imageSrc(cover.key, 480)}
              alt=""
              className="size-40 rounded-panel bg-tile object-cover"
            />
          ) : (
            <Illustration name="listing" className="h-32 w-40" />
          )}
          {state === "LIVE" ? (
            <span className="absolute -end-2 -top-2 flex size-9 items-center justify-center rounded-full bg-volt text-on-volt">
              <Check aria-hidden className="size-5" strokeWidth={3} />
            </span>
          ) : null}
        </div>
        <div aria-live="polite" className="mt-6">
          <h1 className="text-headline">{t(`${state}.title`)}</h1>
          <p className="mx-auto mt-2 max-w-md text-balance text-muted">{t(`${state}.body`)}</p>
        </div>
        <p className="mt-3 line-clamp-1 font-semibold">{listing.title}</p>
      </div>
      {listing.notice && state !== "LIVE" ? (
        <Alert
          tone={state === "REMOVED" ? "danger" : "review"}
          title={t("notice")}
          className="mt-8"
        >
          {listing.notice}
        </Alert>
      ) : null}
      {state === "PENDING_REVIEW" || state === "LIVE" ? <Steps state={state} /> : null}
      <div className="mt-8 flex flex-wrap justify-center gap-2.5">
        <Actions listing={listing} />
      </div>
    </div>
  );
}

function Actions({ listing: { id, slug, state, bidCount } }: { listing: OwnListing }) {
  const t = useTranslations("sell.status");
  const mine = (
    <Button variant="secondary" render={<Link href="/account/listings">{t("mine")}</Link>} />
  );
  const edit = (
    <Button variant="secondary" render={<Link href={`/sell/${id}?edit=1`}>{t("edit")}</Link>} />
  );
  const view = <Button render={<Link href={`/listing/${slug}`}>{t("view")}</Link>} />;
  if (state === "LIVE") {
    return (
      <>
        {view}
        {bidCount === 0 ? edit : null}
        <Button variant="ghost" render={<Link href="/sell">{t("another")}</Link>} />
      </>
    );
  }
  if (state === "HELD") {
    return (
      <>
        <Button render={<Link href={`/sell/${id}?edit=1`}>{t("improve")}</Link>} />
        {mine}
      </>
    );
  }
  if (state === "PENDING_REVIEW") {
    return (
      <>
        {mine}
        {edit}
      </>
    );
  }
  return (
    <>
      {state === "REMOVED" ? null : view}
      {mine}
    </>
  );
}

function Steps({ state }: { state: ListingState }) {
  const t = useTranslations("sell.status.steps");
  const live = state === "LIVE";
  return (
    <ol className="mx-auto mt-8 flex w-fit flex-col gap-3 rounded-card bg-sunken px-6 py-5">
      <Step icon={<Check aria-hidden className="size-4" strokeWidth={3} />}>{t("sent")}</Step>
      <Step
        icon={
          live ? (
            <Check aria-hidden className="size-4" strokeWidth={3} />
          ) : (
            <Spinner className="size-4" />
          )
        }
      >
        {t(live ? "checked" : "checking")}
      </Step>
      <Step
        icon={
          live ? (
            <LiveDot className="mx-1" />
          ) : (
            <CircleDashed aria-hidden className="size-4 opacity-50" />
          )
        }
      >
        {t(live ? "isLive" : "goesLive")}
      </Step>
    </ol>
  );
}

function Step({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-3">
      <span className="flex size-5 items-center justify-center">{icon}</span>
      {children}
    </li>
  );
}
