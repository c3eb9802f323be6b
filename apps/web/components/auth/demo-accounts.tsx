"use client";
import { Avatar } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { enter, goTo } from "./enter.ts";
import { FormMessage } from "./form-message.tsx";
import { useReady } from "./use-ready.ts";
import { useSignInFailure } from "./sign-in-failure.ts";

export interface DemoAccountsProps {
  accounts: readonly { id: string; email: string; name: string }[];
  password: string;
  next: string;
}

/** On a development server: the seeded people, each one press away. */
export function DemoAccounts({ accounts, password, next }: DemoAccountsProps) {
  const t = useTranslations("auth.signIn.demo");
  const sentence = useSignInFailure();
  const ready = useReady();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function use(email: string) {
    setBusy(email);
    setFailure(null);
    const refused = await enter(email, password).catch(() => "UNAVAILABLE");
    if (!refused) return goTo(next);
    setBusy(null);
    setFailure(sentence(refused));
  }

  return (
    <section aria-labelledby="demo" className="mt-10 border-t border-line pt-6">
      <h2 id="demo" className="font-sans text-sm font-semibold tracking-normal">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t("body")}</p>
      <FormMessage text={failure} />
      <ul className="flex flex-wrap gap-2">
        {accounts.map(({ id, email, name }) => {
          const role = email.split("@")[0] as "seller";
          return (
            <li key={id}>
              <button
                type="button"
                title={email}
                disabled={!ready || busy !== null}
                aria-busy={busy === email}
                onClick={() => void use(email)}
                className="flex h-10 items-center gap-2 rounded-full border border-line ps-1.5 pe-4 text-sm font-medium transition-colors hover:border-ink aria-busy:opacity-50"
              >
                <Avatar name={name} seed={id} size="xs" />
                {t(role)}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
