"use client";
import { Alert } from "@loopbid/ui";
import type { OwnListing } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useState } from "react";
import { ConditionSection } from "./condition-section.tsx";
import { DeliverySection } from "./delivery-section.tsx";
import type { Device } from "./device-search.tsx";
import { DraftProvider } from "./draft-context.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { ItemSection } from "./item-section.tsx";
import { isDone, SECTIONS, type SectionName } from "./missing.ts";
import { PausedNotice } from "./paused-notice.tsx";
import { PhotosSection } from "./photos-section.tsx";
import { PriceSection } from "./price-section.tsx";
import { PublishBar, PublishPanel } from "./publish-panel.tsx";
import { ConflictNotice } from "./save-status.tsx";
import { Section } from "./section.tsx";
import { useDraft } from "./use-draft.ts";
import { usePhotos } from "./use-photos.ts";
import { usePublish } from "./use-publish.ts";
import { WordsSection } from "./words-section.tsx";

export interface SellFormProps {
  listing: OwnListing;
  /** The catalogue's entry of the listing's device, where it has one. */
  device: Device | null;
  emailVerified: boolean;
}

/** One long form. A draft saves itself; a listing that is out is saved by hand, since each save has it checked again. */
export function SellForm({ listing, device: initialDevice, emailVerified }: SellFormProps) {
  const t = useTranslations("sell");
  const automatic = listing.state === "DRAFT" || listing.state === "HELD";
  const draft = useDraft(listing, automatic);
  const { set, values } = draft;
  const onKeys = useCallback((imageKeys: string[]) => set({ imageKeys }), [set]);
  const photos = usePhotos(
    listing.images.map(({ key }) => key),
    onKeys,
  );
  const [device, setDevice] = useState(initialDevice);
  const publish = usePublish({ id: listing.id, draft, photos, onlySave: !automatic });
  const terms = listing.format === "AUCTION" && listing.endsAt !== null;
  const locks = { terms, format: terms || listing.state === "LIVE" };
  const label = t(
    `publish.${listing.state === "DRAFT" ? "publish" : automatic ? "resubmit" : "save"}`,
  );
  const body: Record<SectionName, ReactNode> = {
    item: <ItemSection device={device} onDevice={setDevice} />,
    photos: <PhotosSection photos={photos} />,
    condition: <ConditionSection />,
    words: <WordsSection />,
    price: <PriceSection />,
    delivery: <DeliverySection />,
  };
  return (
    <DraftProvider scope={{ ...draft, listingId: listing.id, locks }}>
      <div className="flex items-start gap-12 xl:gap-16">
        <div className="min-w-0 flex-1">
          {emailVerified ? null : (
            <Alert tone="review" title={t("verify.title")} className="mb-8">
              <span id="field-email">{t("verify.body")}</span>
            </Alert>
          )}
          {listing.state === "DRAFT" ? <PausedNotice className="mb-8" /> : null}
          {listing.state === "HELD" ? (
            <Alert tone="review" title={t("held.title")} className="mb-8">
              {listing.notice ?? t("held.body")}
            </Alert>
          ) : null}
          {listing.state === "DRAFT" && listing.notice ? (
            <Alert tone="review" title={t("sentBack.title")} className="mb-8">
              <span className="whitespace-pre-line">{listing.notice}</span>
            </Alert>
          ) : null}
          {automatic ? null : <Alert className="mb-8">{t("publish.checkedAgain")}</Alert>}
          <ConflictNotice autosave={draft.autosave} />
          <ErrorSummary issues={draft.issues} attempt={publish.attempt} />
          {SECTIONS.map((section, index) => (
            <Section
              key={section}
              id={section}
              number={index + 1}
              title={t(`sections.${section}.title`)}
              intro={t(`sections.${section}.intro`)}
              done={isDone(section, values)}
              doneLabel={t("sections.done")}
            >
              {body[section]}
            </Section>
          ))}
          <p className="border-t border-line pt-6 text-sm text-muted">{t("publish.whatHappens")}</p>
          <PublishBar draft={draft} publish={publish} label={label} />
        </div>
        <PublishPanel
          draft={draft}
          publish={publish}
          cover={photos.photos.find(({ state }) => state === "ready")?.src ?? null}
          label={label}
        />
      </div>
    </DraftProvider>
  );
}
