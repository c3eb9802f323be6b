import { EmptyState } from "@loopbid/ui";
import { AppealKey } from "@loopbid/validators";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DecisionByKey } from "../../components/decision/decision-by-key.tsx";
import { getCaller } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("decision.page");
  // The address is a key: it is neither kept by search engines nor handed on to other sites.
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

type Search = Promise<{ k?: string | string[] }>;

/** Where the mail of a suspension leads: its person reads the decision and appeals without signing in. */
export default async function AppealPage({ searchParams }: { searchParams: Search }) {
  const t = await getTranslations("decision.page");
  const key = AppealKey.safeParse((await searchParams).k);
  const caller = await getCaller();
  const statement = key.success ? await caller.appeal.byKey({ key: key.data }) : null;
  if (!key.success || !statement)
    return (
      <EmptyState
        as="h1"
        illustration="broken"
        className="my-auto"
        title={t("unknown")}
        description={t("unknownBody")}
      />
    );
  return (
    <div className="page max-w-4xl py-8 sm:py-10">
      <h1 className="text-headline">{t("title")}</h1>
      <p className="mt-1.5 mb-6 max-w-prose text-pretty text-muted">{t("keyLead")}</p>
      <DecisionByKey statement={statement} appealKey={key.data} />
    </div>
  );
}
