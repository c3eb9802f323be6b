"use client";
import { Button, Dialog, DialogClose, Field, Textarea } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

const SHORTEST = 5;

export interface ReasonDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  body: string;
  action: string;
  danger?: boolean;
  busy: boolean;
  onConfirm: (reason: string) => void;
}

/** Nothing that everybody notices changes without a reason; it stays in the history. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, onOpenChange, title, body, action, danger = false, busy, onConfirm } = props;
  const t = useTranslations("settings.reason");
  const common = useTranslations("common");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  function change(next: boolean) {
    setMissing(false);
    if (!next) setReason("");
    onOpenChange(next);
  }
  function confirm() {
    if (reason.trim().length < SHORTEST) return setMissing(true);
    onConfirm(reason.trim());
  }
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      modalOnly
      closeLabel={common("close")}
      title={title}
      description={body}
      footer={
        <>
          <DialogClose render={<Button variant="secondary">{common("cancel")}</Button>} />
          <Button variant={danger ? "danger" : "primary"} loading={busy} onClick={confirm}>
            {action}
          </Button>
        </>
      }
    >
      <Field label={t("label")} hint={t("hint")} error={missing ? t("missing") : undefined}>
        <Textarea
          rows={3}
          maxLength={500}
          value={reason}
          onChange={({ target }) => {
            setReason(target.value);
            setMissing(false);
          }}
        />
      </Field>
    </Dialog>
  );
}
