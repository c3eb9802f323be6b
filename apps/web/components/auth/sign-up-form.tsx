"use client";
import { Button, Field, Input } from "@loopbid/ui";
import { SignUpInput } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { AuthHeading } from "./auth-heading.tsx";
import { FormMessage } from "./form-message.tsx";
import { PasswordInput } from "./password-input.tsx";
import { SignUpSent } from "./sign-up-sent.tsx";
import { useAuthForm } from "./use-auth-form.ts";

const MAX_HANDLE = 20;

function handleFrom(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_");
  return plain.replace(/^_+/, "").slice(0, MAX_HANDLE).replace(/_+$/, "");
}

export function SignUpForm({ mailbox }: { mailbox: boolean }) {
  const t = useTranslations("auth");
  const signUp = api.auth.signUp.useMutation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [handle, setHandle] = useState("");
  const [ownHandle, setOwnHandle] = useState(false);
  const { form, errors, message, submitButton } = useAuthForm({
    schema: SignUpInput,
    submit: async (input) => {
      await signUp.mutateAsync(input);
      setSentTo(input.email);
    },
  });
  if (sentTo) {
    return <SignUpSent email={sentTo} mailbox={mailbox} onAgain={() => setSentTo(null)} />;
  }
  return (
    <>
      <AuthHeading title={t("signUp.heading")} lead={t("signUp.lead")} />
      <form {...form} className="flex flex-col gap-5">
        <FormMessage text={message} />
        <Field label={t("field.name")} error={errors.name} hint={t("field.nameHint")}>
          <Input
            name="name"
            size="lg"
            autoComplete="name"
            onValueChange={(name) => {
              if (!ownHandle) setHandle(handleFrom(name));
            }}
          />
        </Field>
        <Field label={t("field.handle")} error={errors.handle} hint={t("field.handleHint")}>
          <Input
            name="handle"
            size="lg"
            start="@"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={handle}
            onValueChange={(text) => {
              setHandle(text.toLowerCase());
              setOwnHandle(text !== "");
            }}
          />
        </Field>
        <Field label={t("field.email")} error={errors.email}>
          <Input name="email" type="email" size="lg" autoComplete="username" />
        </Field>
        <Field label={t("field.password")} error={errors.password} hint={t("field.passwordHint")}>
          <PasswordInput name="password" size="lg" autoComplete="new-password" />
        </Field>
        <Button {...submitButton} size="lg" block>
          {t("signUp.submit")}
        </Button>
      </form>
      <p className="mt-6 text-muted">
        {t("signUp.haveOne")}{" "}
        <Link href="/sign-in" className="font-semibold text-ink underline underline-offset-4">
          {t("signUp.signIn")}
        </Link>
      </p>
    </>
  );
}
