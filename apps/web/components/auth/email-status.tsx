"use client";
import { Alert, Badge, Button, useToast } from "@loopbid/ui";
import type { Me } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";

export function EmailStatus({ me }: { me: Me }) {
  const t = useTranslations("auth.settings.email");
  const toast = useToast();
  const resend = api.auth.requestEmailVerification.useMutation({
    onSuccess: () => toast.show({ tone: "success", title: t("resent") }),
    onError: ({ message }) => toast.show({ tone: "danger", title: message }),
  });
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="min-w-0 font-medium wrap-anywhere">{me.email}</span>
        <Badge tone={me.emailVerified ? "success" : "review"}>
          {me.emailVerified ? t("verified") : t("unverified")}
        </Badge>
      </p>
      {me.emailVerified ? null : (
        <Alert
          tone="review"
          action={
            <Button
              size="sm"
              loading={resend.isPending}
              disabled={resend.isSuccess}
              onClick={() => resend.mutate()}
            >
              {t("resend")}
            </Button>
          }
        >
          {t("body")}
        </Alert>
      )}
    </div>
  );
}
