"use client";
import { Button, Dialog, DialogClose, useToast } from "@loopbid/ui";
import type { PersonFile } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { useFailureToast } from "../shell/use-failure-toast.ts";

export interface SessionsDialogProps {
  person: PersonFile;
  onClose: () => void;
}

/** Asks before somebody is signed out everywhere. */
export function SessionsDialog({ person: { id, handle }, onClose }: SessionsDialogProps) {
  const t = useTranslations("people");
  const common = useTranslations("common");
  const toast = useToast();
  const failed = useFailureToast({ title: t("sessions.failed"), offline: t("offline") });
  const sent = api.people.endSessions.useMutation({
    onSuccess: () => {
      toast.show({ tone: "success", title: t("sessions.done", { handle }) });
      onClose();
    },
    onError: failed,
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      closeLabel={common("close")}
      title={t("sessions.title", { handle })}
      description={t("sessions.body")}
      footer={
        <>
          <DialogClose render={<Button variant="secondary">{common("cancel")}</Button>} />
          <Button
            variant="danger"
            loading={sent.isPending}
            onClick={() => sent.mutate({ userId: id })}
          >
            {t("sessions.confirm")}
          </Button>
        </>
      }
    />
  );
}
