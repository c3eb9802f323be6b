"use client";
import { Button } from "@loopbid/ui";
import { Gavel } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReady } from "../shell/use-ready.ts";
import { ListingDialog, type TakingOff } from "./listing-dialog.tsx";
import { useDecideListing } from "./use-decide-listing.ts";

export interface ListingDecisionProps {
  listing: { id: string; version: number; title: string; state: string; bidCount?: number };
  onDecided?: () => void;
}

/** Hides, sends back or removes a listing that is on sale; a held one is decided in the queue. */
export function ListingDecision({ listing, onDecided }: ListingDecisionProps) {
  const t = useTranslations("decisions.person");
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const { decide, busy } = useDecideListing(() => onDecided?.());
  if (listing.state !== "LIVE") return null;
  // What people have bid on cannot be changed.
  const more: TakingOff[] = (listing.bidCount ?? 0) > 0 ? ["REMOVE"] : ["EDIT_REQUEST", "REMOVE"];
  return (
    <>
      <Button
        variant="secondary"
        disabled={!ready}
        loading={busy}
        iconStart={<Gavel aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t("open")}
      </Button>
      {open ? (
        <ListingDialog
          title={listing.title}
          decisions={["HIDE", ...more]}
          onClose={() => setOpen(false)}
          onConfirm={(chosen) => {
            setOpen(false);
            decide(listing, chosen);
          }}
        />
      ) : null}
    </>
  );
}
