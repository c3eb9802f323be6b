"use client";
import { Button, Dialog, Field, Input, Switch, useToast } from "@loopbid/ui";
import type { SavedQuery, SavedSearch } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { MAX_NAME } from "./saved-query.ts";

export interface SaveDialogProps {
  query: SavedQuery;
  name: string;
  saved: SavedSearch | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSaved: (saved: SavedSearch | null) => void;
}

/** Names a search and says whether to be told of matches; one that is saved can be changed and removed here. */
export function SaveDialog(props: SaveDialogProps) {
  const { query, saved, open, onOpenChange, onSaved } = props;
  const t = useTranslations("saved-search");
  const common = useTranslations("common");
  const toast = useToast();
  const form = useId();
  const [name, setName] = useState(saved?.name ?? props.name);
  const [alerts, setAlerts] = useState(saved?.alerts ?? true);
  const done = (title: string) => ({
    onSuccess: (result: SavedSearch) => {
      onSaved(result);
      onOpenChange(false);
      toast.show({ title, tone: "success" });
    },
    onError: ({ message }: { message: string }) => toast.show({ title: message, tone: "danger" }),
  });
  const save = api.savedSearch.save.useMutation(
    done(t(alerts ? "toast.saved" : "toast.savedQuietly")),
  );
  const update = api.savedSearch.update.useMutation(done(t("toast.changed")));
  const remove = api.savedSearch.remove.useMutation({
    onSuccess: () => {
      onSaved(null);
      onOpenChange(false);
      toast.show({ title: t("toast.removed") });
    },
    onError: ({ message }) => toast.show({ title: message, tone: "danger" }),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = name.trim() || props.name;
    if (saved) update.mutate({ id: saved.id, changes: { name: chosen, alerts } });
    else save.mutate({ name: chosen, query, alerts });
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      closeLabel={common("close")}
      size="sm"
      title={t(saved ? "dialog.savedTitle" : "dialog.title")}
      description={t("dialog.description")}
      footer={
        <>
          {saved ? (
            <Button
              variant="ghost"
              loading={remove.isPending}
              onClick={() => remove.mutate({ id: saved.id })}
            >
              {t("dialog.remove")}
            </Button>
          ) : null}
          <Button type="submit" form={form} loading={save.isPending || update.isPending}>
            {t(saved ? "dialog.change" : "dialog.save")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-5">
        <Field label={t("dialog.name")}>
          <Input
            value={name}
            maxLength={MAX_NAME}
            required
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Switch
          label={t("dialog.alerts")}
          description={t("dialog.alertsHint")}
          checked={alerts}
          onCheckedChange={setAlerts}
        />
      </form>
    </Dialog>
  );
}
