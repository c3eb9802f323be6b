"use client";
import { Alert, Avatar } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useReady } from "../shell/use-ready.ts";
import { useSignIn } from "./use-sign-in.ts";

export interface DemoAccountsProps {
  accounts: readonly { id: string; email: string; name: string }[];
  password: string;
}

/** On a development server: the seeded staff, each one press away. */
export function DemoAccounts({ accounts, password }: DemoAccountsProps) {
  const t = useTranslations("auth.demo");
  const { enter, failure, pending } = useSignIn();
  const ready = useReady();
  return (
    <section aria-labelledby="demo" className="mt-8 border-t border-line pt-6">
      <h2 id="demo" className="font-sans text-sm font-semibold tracking-normal">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t("body")}</p>
      {failure ? (
        <Alert tone="danger" announce="alert" className="mb-4">
          {failure}
        </Alert>
      ) : null}
      <ul className="flex flex-wrap gap-2">
        {accounts.map(({ id, email, name }) => (
          <li key={id}>
            <button
              type="button"
              title={email}
              aria-busy={pending}
              disabled={!ready || pending}
              onClick={() => void enter(email, password)}
              className="flex h-10 items-center gap-2 rounded-full border border-line ps-1.5 pe-4 text-sm font-medium transition-colors hover:border-ink aria-busy:opacity-50"
            >
              <Avatar name={name} seed={id} size="xs" />
              {t(email.split("@")[0] as "moderator")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
