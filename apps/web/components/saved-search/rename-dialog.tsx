"use client";
import { Button, Dialog, DialogClose, Field, Input } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { MAX_NAME } from "./saved-query.ts";

export interface RenameDialogProps {
  name: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onRename: (name: string) => void;
}

export function RenameDialog({ name: initial, open, onOpenChange, onRename }: RenameDialogProps) {
  const t = useTranslations("saved-search");
  const common = useTranslations("common");
  const form = useId();
  const [name, setName] = useState(initial);

  function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = name.trim();
    if (chosen && chosen !== initial) onRename(chosen);
    onOpenChange(false);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      closeLabel={common("close")}
      size="sm"
      title={t("page.renameTitle")}
      footer={
        <>
          <DialogClose render={<Button variant="ghost">{common("cancel")}</Button>} />
          <Button type="submit" form={form}>
            {t("page.rename")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Field label={t("dialog.name")}>
          <Input
            value={name}
            maxLength={MAX_NAME}
            required
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
