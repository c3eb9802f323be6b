"use client";
import { formatMoney, incrementFor } from "@loopbid/domain";
import { Alert, Button, Dialog, DialogClose } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useAuction } from "./auction-room.tsx";

export type ConfirmBidProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The maximum that was typed. */
  cents: number;
  onConfirm: () => void;
};

/** Says what a maximum means before it counts: secret, in steps, and binding. */
export function ConfirmBid({ open, onOpenChange, cents, onConfirm }: ConfirmBidProps) {
  const t = useTranslations("listing.confirm");
  const common = useTranslations("common");
  const { head, stale } = useAuction();
  const maximum = formatMoney(cents);
  const step = formatMoney(incrementFor(head.priceCents, head.increments));
  const { minimumNextCents } = head.viewer;
  const overtaken = cents < minimumNextCents;
  const confirm = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="sm"
      modalOnly
      initialFocus={confirm}
      title={t("title")}
      description={t("description", { maximum })}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button variant="ghost">{common("cancel")}</Button>} />
          <Button
            ref={confirm}
            variant="live"
            disabled={overtaken || stale}
            // A key that is held down must not confirm what it has just opened.
            onKeyDown={(event) => event.repeat && event.preventDefault()}
            onClick={onConfirm}
          >
            {t("action", { maximum })}
          </Button>
        </>
      }
    >
      <p className="figures font-display text-headline font-bold">{maximum}</p>
      <ul className="mt-4 flex list-disc flex-col gap-2 ps-5 text-[0.9375rem] text-muted marker:text-line-strong">
        <li>{t("steps", { step, maximum })}</li>
        <li>{t("secret")}</li>
        <li>{t("binding")}</li>
      </ul>
      {stale && open ? (
        <Alert tone="ember" className="mt-4">
          {t("stale")}
        </Alert>
      ) : null}
      {overtaken && open ? (
        <Alert tone="ember" announce="alert" className="mt-4">
          {t("overtaken", { minimum: formatMoney(minimumNextCents) })}
        </Alert>
      ) : null}
    </Dialog>
  );
}
