"use client";
import { useTranslations } from "next-intl";

const CANCELLED = ["OAuthCallback", "AccessDenied"];

/** The sentence for an error code of next-auth or of our own sign-in. */
export function useSignInFailure(): (code: string) => string {
  const t = useTranslations("auth.failure");
  return (code) => {
    if (CANCELLED.includes(code)) return t("ACCESS");
    return t.has(code as "other") ? t(code as "other") : t("other");
  };
}
