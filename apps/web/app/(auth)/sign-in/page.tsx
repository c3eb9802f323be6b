import { safeNext } from "@loopbid/auth";
import { DEMO_PASSWORD, listDemoAccounts } from "@loopbid/services";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuthHeading } from "../../../components/auth/auth-heading.tsx";
import { DemoAccounts } from "../../../components/auth/demo-accounts.tsx";
import { ProviderButtons, type ProviderId } from "../../../components/auth/provider-buttons.tsx";
import { SignInForm } from "../../../components/auth/sign-in-form.tsx";
import { env } from "../../../env.ts";
import { webProcess } from "../../../server/services.ts";
import { getMe } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signIn");
  return { title: t("title") };
}

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

/** next-auth brings people back with the whole address of where they were going. */
function pathOf(callbackUrl: string | null): string | null {
  const url = callbackUrl && URL.parse(callbackUrl, "http://here.invalid");
  return url ? url.pathname + url.search : null;
}

function providers(): ProviderId[] {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET } = env();
  const google = GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET;
  const github = GITHUB_CLIENT_ID && GITHUB_CLIENT_SECRET;
  return [...(google ? (["google"] as const) : []), ...(github ? (["github"] as const) : [])];
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [t, me, query] = await Promise.all([getTranslations("auth.signIn"), getMe(), searchParams]);
  const asked = one(query.next) ?? pathOf(one(query.callbackUrl));
  const next = safeNext(asked);
  if (me) redirect(next);
  const demos = env().devMailbox ? await listDemoAccounts(webProcess().services) : [];
  return (
    <>
      <AuthHeading title={t("heading")} lead={asked && next !== "/" ? t("next") : t("lead")} />
      <SignInForm next={next} error={one(query.error)} />
      <ProviderButtons ids={providers()} next={next} />
      <p className="mt-6 text-muted">
        {t("newHere")}{" "}
        <Link href="/sign-up" className="font-semibold text-ink underline underline-offset-4">
          {t("signUp")}
        </Link>
      </p>
      {demos.length > 0 ? (
        <DemoAccounts accounts={demos} password={DEMO_PASSWORD} next={next} />
      ) : null}
    </>
  );
}
