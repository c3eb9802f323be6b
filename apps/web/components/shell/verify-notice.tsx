"use client";
import { useToast } from "@loopbid/ui";
import { MailCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";

/** Under the header until the e-mail address is confirmed: without it nobody can bid or sell. */
export function VerifyNotice({ mailbox }: { mailbox: boolean }) {
  const t = useTranslations("common");
  const toast = useToast();
  const request = api.auth.requestEmailVerification.useMutation({
    onSuccess: () => toast.show({ tone: "success", title: t("verify.sent") }),
    onError: (error) => toast.show({ tone: "danger", title: error.message }),
  });
  return (
    <div className="border-b border-line bg-review-soft text-review-ink">
      <p className="page flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5 text-sm">
        <MailCheck aria-hidden className="size-4 shrink-0" />
        <span className="font-medium">{t("verify.body")}</span>
        <button
          type="button"
          disabled={request.isPending || request.isSuccess}
          onClick={() => request.mutate()}
          className="min-h-6 font-semibold underline underline-offset-4 disabled:opacity-50"
        >
          {t("verify.action")}
        </button>
        {mailbox ? (
          <Link href="/dev/mailbox" className="font-semibold underline underline-offset-4">
            {t("nav.mailbox")}
          </Link>
        ) : null}
      </p>
    </div>
  );
}
