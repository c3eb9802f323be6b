"use client";
import { Button, Field, useToast } from "@loopbid/ui";
import { ChangePasswordInput } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { enter, goTo } from "./enter.ts";
import { FormMessage } from "./form-message.tsx";
import { PasswordInput } from "./password-input.tsx";
import { useAuthForm } from "./use-auth-form.ts";

/** A change ends every session; this device signs in again with the new password at once. */
export function ChangePasswordForm({ email }: { email: string }) {
  const t = useTranslations("auth");
  const toast = useToast();
  const change = api.auth.changePassword.useMutation();
  const [round, setRound] = useState(0);
  const { form, errors, message, submitButton } = useAuthForm({
    schema: ChangePasswordInput,
    submit: async (input) => {
      await change.mutateAsync(input);
      const refused = await enter(email, input.next);
      if (refused) return goTo("/sign-in?next=/account/settings");
      setRound((before) => before + 1);
      toast.show({ tone: "success", title: t("settings.password.saved") });
    },
  });
  return (
    <form key={round} {...form} className="flex flex-col gap-5">
      <FormMessage text={message} />
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <Field label={t("field.currentPassword")} error={errors.current}>
        <PasswordInput name="current" autoComplete="current-password" />
      </Field>
      <Field label={t("field.newPassword")} error={errors.next} hint={t("field.passwordHint")}>
        <PasswordInput name="next" autoComplete="new-password" />
      </Field>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button {...submitButton}>{t("settings.password.submit")}</Button>
        <p className="text-sm text-muted">
          {t("settings.password.none")}{" "}
          <Link href="/forgot" className="font-semibold text-ink underline underline-offset-4">
            {t("settings.password.byMail")}
          </Link>
        </p>
      </div>
    </form>
  );
}
