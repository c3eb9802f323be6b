"use client";
import { Button, Field, Input } from "@loopbid/ui";
import { SignInInput } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { enter, goTo } from "./enter.ts";
import { FormMessage } from "./form-message.tsx";
import { PasswordInput } from "./password-input.tsx";
import { useSignInFailure } from "./sign-in-failure.ts";
import { useAuthForm } from "./use-auth-form.ts";

export interface SignInFormProps {
  /** A path of this app. */
  next: string;
  /** What a provider's answer came back with. */
  error: string | null;
}

export function SignInForm({ next, error }: SignInFormProps) {
  const t = useTranslations("auth");
  const sentence = useSignInFailure();
  const { form, errors, message, submitButton } = useAuthForm({
    schema: SignInInput,
    submit: async ({ email, password }) => {
      const refused = await enter(email, password);
      if (refused) return sentence(refused);
      goTo(next);
    },
  });
  return (
    <form {...form} className="flex flex-col gap-5">
      <FormMessage text={message ?? (error && sentence(error))} />
      <Field label={t("field.email")} error={errors.email}>
        <Input name="email" type="email" size="lg" autoComplete="username" />
      </Field>
      <Field
        label={t("field.password")}
        error={errors.password}
        aside={
          <Link
            href="/forgot"
            className="font-sans text-sm text-muted underline underline-offset-4"
          >
            {t("signIn.forgot")}
          </Link>
        }
      >
        <PasswordInput name="password" size="lg" autoComplete="current-password" />
      </Field>
      <Button {...submitButton} size="lg" block>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}
