"use client";
import { Alert, Button, Field, IconButton, Input } from "@loopbid/ui";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useReady } from "../shell/use-ready.ts";
import { useSignIn } from "./use-sign-in.ts";

export function SignInForm({ error }: { error: string | null }) {
  const t = useTranslations("auth");
  const [shown, setShown] = useState(false);
  const { enter, failure, pending } = useSignIn(error);
  const ready = useReady();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void enter(String(form.get("email")), String(form.get("password")));
  }
  return (
    <form onSubmit={submit} method="post" noValidate className="flex flex-col gap-5">
      {failure ? (
        <Alert tone="danger" announce="alert">
          {failure}
        </Alert>
      ) : null}
      <Field label={t("email")}>
        <Input name="email" type="email" size="lg" autoComplete="username" />
      </Field>
      <Field label={t("password")}>
        <Input
          name="password"
          size="lg"
          type={shown ? "text" : "password"}
          autoComplete="current-password"
          spellCheck={false}
          autoCapitalize="none"
          end={
            <IconButton
              size="sm"
              label={shown ? t("hide") : t("show")}
              aria-pressed={shown}
              icon={shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
              onClick={() => setShown(!shown)}
            />
          }
        />
      </Field>
      <Button
        type="submit"
        size="lg"
        block
        disabled={!ready}
        loading={pending}
        className="disabled:opacity-100"
      >
        {t("submit")}
      </Button>
    </form>
  );
}
