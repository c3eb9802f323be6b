"use client";
import { Button, Dialog, DialogClose, KeyboardHint, useToast } from "@loopbid/ui";
import type { StatementItem } from "@loopbid/validators";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { confirmsDialog } from "../review/confirms-dialog.ts";
import { useFailureToast } from "../shell/use-failure-toast.ts";
import { WordsField } from "./words-field.tsx";

export interface UndoDialogProps {
  statement: StatementItem;
  onClose: () => void;
}

/** Asks why a decision is taken back; the person reads it. */
export function UndoDialog({ statement, onClose }: UndoDialogProps) {
  const t = useTranslations("decisions");
  const common = useTranslations("common");
  const toast = useToast();
  const utils = api.useUtils();
  const router = useRouter();
  const [reason, setReason] = useState(() => t("undo.template"));
  const [missing, setMissing] = useState(false);
  const failed = useFailureToast({ title: t("failed"), offline: t("offline") });
  const sent = api.decision.undo.useMutation({
    onSuccess: ({ putBack }) => {
      toast.show({
        tone: "success",
        title: t("undo.done"),
        // A warning never had anything to put back.
        description: statement.decision === "WARN" ? undefined : t(`undo.putBack.${putBack}`),
      });
      onClose();
    },
    onError: failed,
    onSettled: () => {
      router.refresh();
      return utils.invalidate();
    },
  });
  function confirm() {
    if (reason.trim() === "") return setMissing(true);
    if (!sent.isPending) sent.mutate({ statementId: statement.id, reason: reason.trim() });
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      closeLabel={common("close")}
      title={t("undo.title", { decision: t(`name.${statement.decision}`) })}
      description={t(`undo.effect.${statement.decision}`)}
      footer={
        <>
          <DialogClose render={<Button variant="secondary">{common("cancel")}</Button>} />
          <Button
            loading={sent.isPending}
            iconEnd={<KeyboardHint keys={["Ctrl", "↵"]} className="max-lg:hidden" />}
            onClick={confirm}
          >
            {t("undo.confirm")}
          </Button>
        </>
      }
    >
      <div role="presentation" onKeyDown={(event) => confirmsDialog(event) && confirm()}>
        <WordsField
          label={t("undo.reason")}
          value={reason}
          missing={missing}
          onChange={(next) => {
            setReason(next);
            setMissing(false);
          }}
        />
      </div>
    </Dialog>
  );
}
