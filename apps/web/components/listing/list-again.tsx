"use client";
import { Button, type ButtonProps } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useListAgain } from "./use-list-again.ts";

/** Opens a new draft with everything that this listing said. */
export function ListAgain({ id, variant }: { id: string; variant: ButtonProps["variant"] }) {
  const t = useTranslations("listing.after");
  const again = useListAgain();
  return (
    <Button
      size="sm"
      variant={variant}
      loading={again.isPending}
      onClick={() => again.mutate({ id })}
    >
      {t("again")}
    </Button>
  );
}
