"use client";
import { Button, Dialog, DialogClose, RadioCards, useToast } from "@loopbid/ui";
import { type PersonFile, Role } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { useFailureToast } from "../shell/use-failure-toast.ts";

export interface RoleDialogProps {
  person: PersonFile;
  onClose: () => void;
  onDone: () => void;
}

/** Gives a role or takes it away; each says what it may. */
export function RoleDialog({
  person: { id, handle, role: from },
  onClose,
  onDone,
}: RoleDialogProps) {
  const t = useTranslations("people");
  const common = useTranslations("common");
  const toast = useToast();
  const [to, setTo] = useState<Role>(from);
  const failed = useFailureToast({ title: t("role.failed"), offline: t("offline") });
  const sent = api.people.setRole.useMutation({
    onSuccess: () => {
      toast.show({
        tone: "success",
        title: t("role.done", { handle, role: common(`role.${to}`) }),
      });
      onClose();
    },
    onError: failed,
    onSettled: onDone,
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      modalOnly
      closeLabel={common("close")}
      title={t("role.title", { handle })}
      description={t("role.body")}
      footer={
        <>
          <DialogClose render={<Button variant="secondary">{common("cancel")}</Button>} />
          <Button
            disabled={to === from}
            loading={sent.isPending}
            onClick={() => sent.mutate({ userId: id, from, to })}
          >
            {t("role.confirm")}
          </Button>
        </>
      }
    >
      <RadioCards
        legend={t("role.legend")}
        legendHidden
        value={to}
        onValueChange={(role) => setTo(role as Role)}
        options={Role.options.map((value) => ({
          value,
          label: common(`role.${value}`),
          description: t(`role.effect.${value}`),
        }))}
      />
    </Dialog>
  );
}
