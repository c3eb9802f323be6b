"use client";
import { Button, Field, Illustration } from "@loopbid/ui";
import { ResetPasswordInput } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { readFailure } from "../sell/failure.ts";
import { AuthHeading } from "./auth-heading.tsx";
import { FormMessage } from "./form-message.tsx";
import { PasswordInput } from "./password-input.tsx";
import { useAuthForm } from "./use-auth-form.ts";

export function ResetForm({ secret }: { secret: string | null }) {
  const t = useTranslations("auth");
  const reset = api.auth.resetPassword.useMutation();
  const complete = ResetPasswordInput.shape.secret.safeParse(secret).success;
  const [state, setState] = useState<"form" | "done" | "dead">(complete ? "form" : "dead");
  const { form, errors, message, submitButton } = useAuthForm({
    schema: ResetPasswordInput,
    extra: { secret },
    submit: async (input) => {
      try {
        await reset.mutateAsync(input);
        setState("done");
      } catch (error) {
        if (readFailure(error).reason !== "LINK_DEAD") throw error;
        setState("dead");
      }
    },
  });
  if (state === "done") {
    return (
      <div role="status">
        <Illustration name="done" className="-ms-4 mb-4 size-36" />
        <AuthHeading title={t("reset.done")} lead={t("reset.doneLead")} />
        <Button size="lg" render={<Link href="/sign-in">{t("reset.signIn")}</Link>} />
      </div>
    );
  }
  if (state === "dead") {
    return (
      <div role="alert">
        <Illustration name="broken" className="-ms-4 mb-4 size-36" />
        <AuthHeading title={t("reset.dead")} lead={t("reset.deadLead")} />
        <Button size="lg" render={<Link href="/forgot">{t("reset.askAgain")}</Link>} />
      </div>
    );
  }
  return (
    <>
      <AuthHeading title={t("reset.heading")} lead={t("reset.lead")} />
      <form {...form} className="flex flex-col gap-5">
        <FormMessage text={message} />
        <Field
          label={t("field.newPassword")}
          error={errors.password}
          hint={t("field.passwordHint")}
        >
          <PasswordInput name="password" size="lg" autoComplete="new-password" />
        </Field>
        <Button {...submitButton} size="lg" block>
          {t("reset.submit")}
        </Button>
      </form>
    </>
  );
}
