"use client";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";

/** Signs in and loads the desk anew, or keeps the sentence that says why not. */
export function useSignIn(first: string | null = null) {
  const t = useTranslations("auth.failure");
  const sentence = (code: string) => (t.has(code as "other") ? t(code as "other") : t("other"));
  const [failure, setFailure] = useState(first && sentence(first));
  const [pending, setPending] = useState(false);
  async function enter(email: string, password: string) {
    if (pending) return;
    if (!email || !password) return setFailure(t("missing"));
    setPending(true);
    setFailure(null);
    const answer = await signIn("credentials", { email, password, redirect: false }).catch(
      () => null,
    );
    if (answer?.ok && !answer.error) return window.location.assign("/");
    setPending(false);
    setFailure(sentence(answer?.error ?? "UNAVAILABLE"));
  }
  return { enter, failure, pending };
}
