"use client";
import { Button, EmptyState } from "@loopbid/ui";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";

/** For someone whose role was taken away while the session lasts. */
export function Refusal({ name }: { name: string }) {
  const t = useTranslations("common.refused");
  return (
    <EmptyState
      as="h1"
      illustration="broken"
      className="my-auto"
      title={t("title")}
      description={t("body", { name })}
      action={
        <Button onClick={() => void signOut({ callbackUrl: "/sign-in" })}>{t("action")}</Button>
      }
    />
  );
}
