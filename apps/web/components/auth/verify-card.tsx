"use client";
import { Button, Illustration, Spinner, useToast } from "@loopbid/ui";
import { VerifyEmailInput } from "@loopbid/validators";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { api } from "../../trpc/client.tsx";
import { AuthHeading } from "./auth-heading.tsx";

export interface VerifyCardProps {
  secret: string | null;
  signedIn: boolean;
}

/** Uses the link as soon as the page is there. Using it twice is harmless, so a mail scanner may come first. */
export function VerifyCard({ secret, signedIn }: VerifyCardProps) {
  const t = useTranslations("auth.verify");
  const router = useRouter();
  const verify = api.auth.verifyEmail.useMutation({ onSuccess: () => router.refresh() });
  const complete = VerifyEmailInput.safeParse({ secret }).success;
  const started = useRef(false);
  const { mutate } = verify;
  useEffect(() => {
    if (started.current || !complete || !secret) return;
    started.current = true;
    mutate({ secret });
  }, [complete, secret, mutate]);

  if (!complete || verify.isError) return <Dead signedIn={signedIn} />;
  if (!verify.isSuccess) {
    return (
      <div role="status">
        <Spinner className="mb-6 size-8" />
        <AuthHeading title={t("pending")} lead={t("pendingLead")} />
      </div>
    );
  }
  return (
    <div role="status">
      <Illustration name="done" className="-ms-4 mb-4 size-36" />
      <AuthHeading title={t("done")} lead={t("doneLead")} />
      <div className="flex flex-wrap gap-3">
        {signedIn ? (
          <>
            <Button size="lg" render={<Link href="/browse">{t("browse")}</Link>} />
            <Button size="lg" variant="secondary" render={<Link href="/sell">{t("sell")}</Link>} />
          </>
        ) : (
          <Button size="lg" render={<Link href="/sign-in">{t("signIn")}</Link>} />
        )}
      </div>
    </div>
  );
}

function Dead({ signedIn }: { signedIn: boolean }) {
  const t = useTranslations("auth.verify");
  const toast = useToast();
  const resend = api.auth.requestEmailVerification.useMutation({
    onSuccess: () => toast.show({ tone: "success", title: t("resent") }),
    onError: ({ message }) => toast.show({ tone: "danger", title: message }),
  });
  return (
    <div role="alert">
      <Illustration name="broken" className="-ms-4 mb-4 size-36" />
      <AuthHeading title={t("failed")} lead={t("failedLead")} />
      {signedIn ? (
        <Button size="lg" loading={resend.isPending} onClick={() => resend.mutate()}>
          {t("resend")}
        </Button>
      ) : (
        <Button
          size="lg"
          render={<Link href="/sign-in?next=/account/settings">{t("signInFirst")}</Link>}
        />
      )}
    </div>
  );
}
