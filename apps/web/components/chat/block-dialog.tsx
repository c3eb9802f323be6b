"use client";
import { Button, Dialog, DialogClose, useToast } from "@loopbid/ui";
import type { ThreadSummary } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";

export type BlockDialogProps = {
  thread: ThreadSummary;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
};

/** Asks before the other side is blocked, or let in again. */
export function BlockDialog({ thread, open, onClose, onDone }: BlockDialogProps) {
  const t = useTranslations("chat.block");
  const common = useTranslations("common");
  const toast = useToast();
  const { name } = thread.peer;
  const blocking = thread.blocked !== "BY_ME";
  const done = (title: string) => ({
    onSuccess: () => {
      toast.show({ title, tone: "success" as const });
      onClose();
      onDone();
    },
    onError: ({ message }: { message: string }) => {
      toast.show({ title: message, tone: "danger" as const });
    },
  });
  const block = api.account.block.useMutation(done(t("done", { name })));
  const unblock = api.account.unblock.useMutation(done(t("undone")));
  const threadId = thread.id;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? undefined : onClose())}
      size="sm"
      title={t(blocking ? "title" : "unblockTitle", { name })}
      description={t(blocking ? "body" : "unblockBody", { name })}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button variant="ghost">{common("cancel")}</Button>} />
          <Button
            variant={blocking ? "danger" : "primary"}
            loading={block.isPending || unblock.isPending}
            onClick={() => (blocking ? block.mutate({ threadId }) : unblock.mutate({ threadId }))}
          >
            {t(blocking ? "confirm" : "unblockConfirm")}
          </Button>
        </>
      }
    />
  );
}
