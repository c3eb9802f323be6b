"use client";
import { Button, Dialog, DialogClose, Field, Input, Textarea } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

export interface SaveDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  parent: number;
  /** Words for what differs from the parent. */
  changes: readonly string[];
  busy: boolean;
  onSave: (name: string, note: string) => void;
}

/** A new version needs a name; nothing judges by it before it is promoted. */
export function SaveDialog(props: SaveDialogProps) {
  const { open, onOpenChange, parent, changes, busy, onSave } = props;
  const t = useTranslations("rules.save");
  const common = useTranslations("common");
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const [missing, setMissing] = useState(false);
  function save() {
    if (name.trim() === "") return setMissing(true);
    onSave(name.trim(), note.trim());
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      closeLabel={common("close")}
      title={t("title")}
      description={t("body", { parent })}
      footer={
        <>
          <DialogClose render={<Button variant="secondary">{common("cancel")}</Button>} />
          <Button onClick={save} loading={busy}>
            {t("confirm")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <ul aria-label={t("changes")} className="figures list-disc ps-5 text-sm text-muted">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        <Field label={t("name")} error={missing ? t("missing") : undefined}>
          <Input
            value={name}
            maxLength={60}
            placeholder={t("placeholder")}
            onChange={({ target }) => {
              setName(target.value);
              setMissing(false);
            }}
          />
        </Field>
        <Field label={t("note")} hint={t("noteHint")}>
          <Textarea
            rows={3}
            value={note}
            maxLength={1_000}
            onChange={({ target }) => setNote(target.value)}
          />
        </Field>
      </div>
    </Dialog>
  );
}
