"use client";
import { Button, Dialog, DialogClose } from "@loopbid/ui";
import { useTranslations } from "next-intl";

/** Asks before many cases are cleared at once. */
export function ClearDialog({
  count,
  onClose,
  onConfirm,
}: {
  count: number;
  onClose: () => void;
  onConfirm: () => void;
}) {
  const t = useTranslations("cases.clearAll");
  const common = useTranslations("common");
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      closeLabel={common("close")}
      title={t("title", { count })}
      description={t("body")}
      footer={
        <>
          <DialogClose render={<Button variant="secondary">{common("cancel")}</Button>} />
          <Button onClick={onConfirm}>{t("confirm")}</Button>
        </>
      }
    >
      {null}
    </Dialog>
  );
}
