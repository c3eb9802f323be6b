"use client";
import { Button, Dialog, DialogClose } from "@loopbid/ui";
import type { TextLabel } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { confirmsDialog } from "./confirms-dialog.ts";
import { LabelPicker } from "./label-picker.tsx";

export interface ApproveDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Of the listing. */
  title: string;
  onConfirm: (labels: TextLabel[]) => void;
}

/** For a listing that is all right although a label holds; plain approval says that none does. */
export function ApproveDialog({ open, onOpenChange, title, onConfirm }: ApproveDialogProps) {
  const t = useTranslations("review.approval");
  const common = useTranslations("common");
  const [labels, setLabels] = useState<TextLabel[]>([]);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="lg"
      closeLabel={common("close")}
      title={t("title")}
      description={t("body", { title })}
      footer={
        <>
          <DialogClose render={<Button variant="secondary">{common("cancel")}</Button>} />
          <Button onClick={() => onConfirm(labels)}>{t("confirm")}</Button>
        </>
      }
    >
      <div role="presentation" onKeyDown={(event) => confirmsDialog(event) && onConfirm(labels)}>
        <LabelPicker legend={t("labels")} hint={t("hint")} value={labels} onChange={setLabels} />
      </div>
    </Dialog>
  );
}
