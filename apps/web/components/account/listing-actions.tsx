"use client";
import {
  Button,
  Dialog,
  DialogClose,
  IconButton,
  Menu,
  type MenuItem,
  useToast,
} from "@loopbid/ui";
import type { OwnListing } from "@loopbid/validators";
import {
  BellRing,
  CircleStop,
  Ellipsis,
  ExternalLink,
  PencilLine,
  RotateCcw,
  Trash2,
  Undo2,
} from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { OfferToWatchers } from "../offer/offer-to-watchers.tsx";
import { useShop } from "../shell/shop-context.tsx";
import { useListAgain } from "../listing/use-list-again.ts";

type Question = "end" | "withdraw" | "delete";

/** What the seller can do with a listing in its state; whatever cannot be undone asks first. */
export function ListingActions({ listing }: { listing: OwnListing }) {
  const t = useTranslations("account.actions");
  const [question, setQuestion] = useState<Question | null>(null);
  const [offering, setOffering] = useState(false);
  const offers = useTranslations("offer.toWatchers");
  const again = useListAgain();
  const { features } = useShop();
  const { id, slug, state, bidCount } = listing;
  const isPublic = state === "LIVE" || state === "ENDED" || state === "SOLD";
  const editable = (state === "LIVE" && bidCount === 0) || state === "PENDING_REVIEW";
  const items: MenuItem[] = [];
  if (isPublic) {
    items.push({
      id: "view",
      label: t("view"),
      icon: <ExternalLink aria-hidden />,
      render: <Link href={`/listing/${slug}`} />,
    });
  }
  if (editable) {
    items.push({
      id: "edit",
      label: t("edit"),
      icon: <PencilLine aria-hidden />,
      render: <Link href={`/sell/${id}?edit=1`} />,
    });
  }
  const offerable =
    features["watcher-offers"] &&
    state === "LIVE" &&
    listing.format === "FIXED_PRICE" &&
    listing.watcherCount > 0;
  if (offerable) {
    items.push({
      id: "watchers",
      label: offers("action"),
      icon: <BellRing aria-hidden />,
      onSelect: () => setOffering(true),
    });
  }
  if (state === "ENDED") {
    items.push({
      id: "again",
      label: t("again"),
      icon: <RotateCcw aria-hidden />,
      onSelect: () => again.mutate({ id }),
    });
  }
  const ask = (kind: Question, icon: ReactNode) =>
    items.push({
      id: kind,
      label: t(kind),
      icon,
      tone: "danger",
      onSelect: () => setQuestion(kind),
    });
  if (state === "LIVE") ask("end", <CircleStop aria-hidden />);
  if (state === "PENDING_REVIEW" && listing.endsAt === null) ask("withdraw", <Undo2 aria-hidden />);
  if (state === "DRAFT") ask("delete", <Trash2 aria-hidden />);
  return (
    <div className="flex shrink-0 items-start gap-1.5">
      {state === "DRAFT" || state === "HELD" ? (
        <Button
          size="sm"
          variant={state === "HELD" ? "primary" : "secondary"}
          className="max-sm:hidden"
          render={
            <Link href={`/sell/${id}${state === "HELD" ? "?edit=1" : ""}`}>
              {t(state === "HELD" ? "improve" : "continue")}
            </Link>
          }
        />
      ) : null}
      {items.length > 0 ? (
        <Menu
          trigger={
            <IconButton
              label={t("menu", { title: listing.title || t("untitled") })}
              icon={<Ellipsis aria-hidden />}
              size="sm"
              variant="ghost"
            />
          }
          items={items}
        />
      ) : null}
      {offerable ? (
        <OfferToWatchers listing={listing} open={offering} onOpenChange={setOffering} />
      ) : null}
      <Confirm listing={listing} question={question} onClose={() => setQuestion(null)} />
    </div>
  );
}

interface ConfirmProps {
  listing: OwnListing;
  question: Question | null;
  onClose: () => void;
}

function Confirm({ listing, question, onClose }: ConfirmProps) {
  const t = useTranslations("account.actions");
  const common = useTranslations("common");
  const router = useRouter();
  const toast = useToast();
  const done = {
    onSuccess: () => {
      onClose();
      router.refresh();
    },
    onError: ({ message }: { message: string }) => {
      onClose();
      toast.show({ title: message, tone: "danger" });
    },
  };
  const end = api.listing.end.useMutation(done);
  const remove = api.listing.deleteDraft.useMutation(done);
  // The words stay while the dialog fades out.
  const [last, setLast] = useState<Question>("end");
  if (question && question !== last) setLast(question);
  const shown = question ?? last;
  const withBids = shown === "end" && listing.bidCount > 0;
  const act = () => (shown === "delete" ? remove : end).mutate({ id: listing.id });
  return (
    <Dialog
      open={question !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      closeLabel={common("close")}
      size="sm"
      title={t(`ask.${shown}.title`)}
      description={t(withBids ? "ask.end.withBids" : `ask.${shown}.body`, {
        count: listing.bidCount,
      })}
      footer={
        <>
          <DialogClose render={<Button variant="ghost">{common("cancel")}</Button>} />
          <Button variant="danger" loading={end.isPending || remove.isPending} onClick={act}>
            {t(`ask.${shown}.confirm`)}
          </Button>
        </>
      }
    >
      <p className="font-semibold">{listing.title || t("untitled")}</p>
    </Dialog>
  );
}
