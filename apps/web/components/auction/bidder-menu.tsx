"use client";
import { COMMITTED_PERIOD_MS } from "@loopbid/domain";
import { Button, Dialog, DialogClose, IconButton, Menu, useToast } from "@loopbid/ui";
import { Ban, Ellipsis, UserRoundX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { useAuction } from "./auction-room.tsx";
import { isOpen } from "./is-open.ts";

type Question = "block" | "BIDDER_ASKED" | "BIDDER_NOT_TRUSTED";

export type BidderMenuProps = { seq: number; bidder: string; now: number };

/** What a seller can do about the bidder behind a line, without learning who it is. */
export function BidderMenu({ seq, bidder, now }: BidderMenuProps) {
  const t = useTranslations("listing.block");
  const common = useTranslations("common");
  const toast = useToast();
  const { head, refresh } = useAuction();
  const [question, setQuestion] = useState<Question | null>(null);
  // The words stay while the dialog fades out.
  const [shown, setShown] = useState<Question>("block");
  const ask = (kind: Question) => {
    setShown(kind);
    setQuestion(kind);
  };
  const done = (message: string) => ({
    onSuccess: () => {
      setQuestion(null);
      refresh();
      toast.show({ title: message, tone: "success" as const });
    },
    onError: (error: { message: string }) => {
      setQuestion(null);
      toast.show({ title: error.message, tone: "danger" as const });
    },
  });
  const block = api.account.block.useMutation(done(t("blocked")));
  const cancel = api.auction.cancelBids.useMutation(done(t("cancelled")));
  const { listingId } = head;
  const act = () =>
    shown === "block"
      ? block.mutate({ listingId, seq })
      : cancel.mutate({ listingId, seq, reason: shown });
  const committed = Date.parse(head.effectiveEndsAt) - now <= COMMITTED_PERIOD_MS;
  const cancels =
    isOpen(head) && !committed
      ? (["BIDDER_ASKED", "BIDDER_NOT_TRUSTED"] as const).map((reason) => ({
          id: reason,
          label: t(`cancel.${reason}`),
          icon: <UserRoundX aria-hidden />,
          onSelect: () => ask(reason),
        }))
      : [];
  return (
    <>
      <Menu
        trigger={
          <IconButton
            label={t("menu", { bidder })}
            icon={<Ellipsis aria-hidden />}
            size="sm"
            variant="ghost"
          />
        }
        items={[
          ...cancels,
          {
            id: "block",
            label: t("action"),
            icon: <Ban aria-hidden />,
            tone: "danger",
            onSelect: () => ask("block"),
          },
        ]}
      />
      <Dialog
        open={question !== null}
        onOpenChange={(open) => (open ? undefined : setQuestion(null))}
        size="sm"
        title={t(shown === "block" ? "ask" : "askCancel", { bidder })}
        description={t(shown === "block" ? "body" : "bodyCancel")}
        closeLabel={common("close")}
        footer={
          <>
            <DialogClose render={<Button variant="ghost">{common("cancel")}</Button>} />
            <Button variant="danger" loading={block.isPending || cancel.isPending} onClick={act}>
              {t(shown === "block" ? "action" : "confirmCancel")}
            </Button>
          </>
        }
      />
    </>
  );
}
