"use client";
import { Button, useToast } from "@loopbid/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { amount } from "./amount.ts";

/** The seller's second-chance offer by hand. */
export function SendOffer({ listing, cents }: { listing: { id: string }; cents: number }) {
  const t = useTranslations("listing.after");
  const router = useRouter();
  const toast = useToast();
  const send = api.order.sendOffer.useMutation({
    onSuccess: () => router.refresh(),
    onError: ({ message }) => {
      toast.show({ title: message, tone: "danger" });
      router.refresh();
    },
  });
  return (
    <Button
      size="sm"
      loading={send.isPending}
      onClick={() => send.mutate({ listingId: listing.id })}
    >
      {t("send", { price: amount(cents) })}
    </Button>
  );
}
