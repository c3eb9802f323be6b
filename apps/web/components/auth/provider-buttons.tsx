"use client";
import { Button } from "@loopbid/ui";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { GithubLogo, GoogleLogo } from "./provider-logos.tsx";

const PROVIDERS = {
  google: { name: "Google", logo: <GoogleLogo /> },
  github: { name: "GitHub", logo: <GithubLogo /> },
} as const;

export type ProviderId = keyof typeof PROVIDERS;

export function ProviderButtons({ ids, next }: { ids: readonly ProviderId[]; next: string }) {
  const t = useTranslations("auth.signIn");
  const [pending, setPending] = useState<ProviderId | null>(null);
  if (ids.length === 0) return null;
  return (
    <div className="mt-6 flex flex-col gap-3">
      <p className="flex items-center gap-4 text-sm text-subtle before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("or")}
      </p>
      {ids.map((id) => (
        <Button
          key={id}
          variant="secondary"
          size="lg"
          block
          iconStart={PROVIDERS[id].logo}
          loading={pending === id}
          onClick={() => {
            setPending(id);
            void signIn(id, { callbackUrl: next });
          }}
        >
          {t("with", { provider: PROVIDERS[id].name })}
        </Button>
      ))}
    </div>
  );
}
