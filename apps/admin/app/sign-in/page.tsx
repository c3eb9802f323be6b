import { DEMO_PASSWORD, listDemoAccounts } from "@loopbid/services";
import { LoopMark } from "@loopbid/ui";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DemoAccounts } from "../../components/auth/demo-accounts.tsx";
import { SignInForm } from "../../components/auth/sign-in-form.tsx";
import { env } from "../../env.ts";
import { adminProcess } from "../../server/services.ts";
import { getMe } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("title") };
}

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const STAFF = ["moderator@", "admin@"];

async function staffDemos() {
  if (!env().demo) return [];
  const accounts = await listDemoAccounts(adminProcess().services);
  return accounts.filter(({ email }) => STAFF.some((start) => email.startsWith(start)));
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [t, me, query] = await Promise.all([getTranslations("auth"), getMe(), searchParams]);
  if (me) redirect("/");
  const error = typeof query["error"] === "string" ? query["error"] : null;
  const demos = await staffDemos();
  return (
    <div className="relative isolate flex flex-1 items-center justify-center overflow-clip px-4 py-12">
      <LoopMark className="absolute -end-40 -bottom-48 -z-10 size-152 text-ink opacity-[0.06]" />
      <div className="w-full max-w-md rounded-panel border border-line bg-surface p-6 sm:p-9">
        <header className="mb-7">
          <h1 className="text-headline">{t("heading")}</h1>
          <p className="mt-3 text-pretty text-muted">{t("lead")}</p>
        </header>
        <SignInForm error={error} />
        <p className="mt-5 text-sm text-subtle">{t("hours")}</p>
        {demos.length > 0 ? <DemoAccounts accounts={demos} password={DEMO_PASSWORD} /> : null}
      </div>
    </div>
  );
}
