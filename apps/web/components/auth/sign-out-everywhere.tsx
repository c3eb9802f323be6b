"use client";
import { Button, Dialog, DialogClose, useToast } from "@loopbid/ui";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { goTo } from "./enter.ts";

export function SignOutEverywhere() {
  const t = useTranslations("auth.settings.sessions");
  const toast = useToast();
  const end = api.auth.signOutEverywhere.useMutation({
    // The session is over already: this only clears its cookie.
    onSuccess: async () => {
      await signOut({ redirect: false }).catch(() => undefined);
      goTo("/sign-in");
    },
    onError: ({ message }) => toast.show({ tone: "danger", title: message }),
  });
  return (
    <Dialog
      title={t("confirm")}
      description={t("confirmBody")}
      closeLabel={t("close")}
      size="sm"
      trigger={<Button variant="secondary">{t("action")}</Button>}
      footer={
        <>
          <DialogClose render={<Button variant="ghost">{t("cancel")}</Button>} />
          <Button
            variant="danger"
            loading={end.isPending || end.isSuccess}
            onClick={() => end.mutate()}
          >
            {t("action")}
          </Button>
        </>
      }
    />
  );
}
