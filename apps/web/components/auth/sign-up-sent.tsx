"use client";
import { Button, Illustration } from "@loopbid/ui";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { AuthHeading } from "./auth-heading.tsx";

export interface SignUpSentProps {
  email: string;
  mailbox: boolean;
  onAgain: () => void;
}

/** The same for an address that is new and for one that is known. */
export function SignUpSent({ email, mailbox, onAgain }: SignUpSentProps) {
  const t = useTranslations("auth.signUp.sent");
  return (
    <div role="status">
      <Illustration name="done" className="-ms-4 mb-4 size-36" />
      <AuthHeading title={t("heading")} lead={t("lead", { email })} />
      <p className="text-sm text-pretty text-muted">{t("nothing")}</p>
      <div className="mt-7 flex flex-wrap gap-3">
        {mailbox ? <Button render={<Link href="/dev/mailbox">{t("mailbox")}</Link>} /> : null}
        <Button
          variant={mailbox ? "secondary" : "primary"}
          render={<Link href="/sign-in">{t("signIn")}</Link>}
        />
        <Button variant="ghost" onClick={onAgain}>
          {t("again")}
        </Button>
      </div>
    </div>
  );
}
