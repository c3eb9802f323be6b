"use client";
import {
  Alert,
  Button,
  Dialog,
  DialogClose,
  Field,
  RadioCards,
  Textarea,
  useToast,
} from "@loopbid/ui";
import { LISTING_REPORT_REASONS, type ListingReportReason } from "@loopbid/validators";
import { Flag } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";

export type ReportListingProps = {
  listing: { id: string; slug: string; title: string };
  signedIn: boolean;
};

/** Tells the moderators what is wrong with a listing; whoever is not signed in does that first. */
export function ReportListing({ listing, signedIn }: ReportListingProps) {
  const t = useTranslations("listing.report");
  const [open, setOpen] = useState(false);
  const icon = <Flag aria-hidden />;
  if (!signedIn) {
    const next = encodeURIComponent(`/listing/${listing.slug}`);
    return (
      <Button
        size="sm"
        variant="ghost"
        iconStart={icon}
        render={<Link href={`/sign-in?next=${next}`}>{t("action")}</Link>}
      />
    );
  }
  return (
    <>
      <Button size="sm" variant="ghost" iconStart={icon} onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      {open ? <ReportForm listing={listing} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ReportForm({
  listing,
  onClose,
}: Pick<ReportListingProps, "listing"> & { onClose: () => void }) {
  const t = useTranslations("listing.report");
  const common = useTranslations("common");
  const toast = useToast();
  const [reason, setReason] = useState<ListingReportReason>("SCAM");
  const [note, setNote] = useState("");
  const report = api.listing.report.useMutation({
    onSuccess: () => {
      onClose();
      toast.show({ tone: "success", title: t("sentTitle"), description: t("sentBody") });
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title")}
      description={t("description", { title: listing.title })}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button variant="ghost">{common("cancel")}</Button>} />
          <Button
            loading={report.isPending}
            onClick={() => report.mutate({ listingId: listing.id, reason, note })}
          >
            {t("send")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <RadioCards
          legend={t("reason")}
          value={reason}
          onValueChange={(value) => setReason(value as ListingReportReason)}
          options={LISTING_REPORT_REASONS.map((value) => ({
            value,
            label: t(value),
            description: t(`${value}Body`),
          }))}
        />
        <Field label={t("note")}>
          <Textarea
            rows={3}
            maxLength={1_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
        {report.error ? (
          <Alert tone="danger" announce="alert">
            {report.error.message}
          </Alert>
        ) : null}
      </div>
    </Dialog>
  );
}
