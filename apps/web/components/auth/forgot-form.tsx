"use client";
import { Button, Field, Illustration, Input } from "@loopbid/ui";
import { RequestPasswordResetInput } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { AuthHeading } from "./auth-heading.tsx";
import { FormMessage } from "./form-message.tsx";
import { useAuthForm } from "./use-auth-form.ts";

export function ForgotForm({ mailbox }: { mailbox: boolean }) {
  const t = useTranslations("auth");
  const request = api.auth.requestPasswordReset.useMutation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { form, errors, message, submitButton } = useAuthForm({
    schema: RequestPasswordResetInput,
    submit: async (input) => {
      await request.mutateAsync(input);
      setSentTo(input.email);
    },
  });
  if (sentTo) {
    return (
      <div role="status">
        <Illustration name="done" className="-ms-4 mb-4 size-36" />
        <AuthHeading
          title={t("forgot.sent.heading")}
          lead={t("forgot.sent.lead", { email: sentTo })}
        />
        <div className="flex flex-wrap gap-3">
          {mailbox ? (
            <Button render={<Link href="/dev/mailbox">{t("signUp.sent.mailbox")}</Link>} />
          ) : null}
          <Button variant="ghost" onClick={() => setSentTo(null)}>
            {t("forgot.sent.again")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <>
      <AuthHeading title={t("forgot.heading")} lead={t("forgot.lead")} />
      <form {...form} className="flex flex-col gap-5">
        <FormMessage text={message} />
        <Field label={t("field.email")} error={errors.email}>
          <Input name="email" type="email" size="lg" autoComplete="username" />
        </Field>
        <Button {...submitButton} size="lg" block>
          {t("forgot.submit")}
        </Button>
      </form>
      <p className="mt-6">
        <Link href="/sign-in" className="text-muted underline underline-offset-4">
          {t("forgot.back")}
        </Link>
      </p>
    </>
  );
}
