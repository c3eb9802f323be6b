"use client";
import { Button, useToast } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";

/** Sells no more to the buyer of an order; lifted again in the settings. */
export function BlockBuyer({ orderId }: { orderId: string }) {
  const t = useTranslations("listing.block");
  const toast = useToast();
  const block = api.account.block.useMutation({
    onSuccess: () => toast.show({ title: t("blocked"), tone: "success" }),
    onError: ({ message }) => toast.show({ title: message, tone: "danger" }),
  });
  return (
    <Button
      size="sm"
      variant="secondary"
      loading={block.isPending}
      disabled={block.isSuccess}
      onClick={() => block.mutate({ orderId })}
    >
      {t("buyer")}
    </Button>
  );
}
