import { EmptyState } from "@loopbid/ui";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMe } from "../../../components/account/require-me.ts";
import { DecisionList } from "../../../components/decision/decision-list.tsx";
import { getCaller } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("decision.page"))("title") };
}

export default async function DecisionsPage() {
  await requireMe("/account/decisions");
  const [t, caller] = await Promise.all([getTranslations("decision.page"), getCaller()]);
  const statements = await caller.appeal.mine();
  return (
    <div className="page max-w-4xl py-8 sm:py-10">
      <h1 className="text-headline">{t("title")}</h1>
      <p className="mt-1.5 mb-6 max-w-prose text-pretty text-muted">{t("lead")}</p>
      {statements.length === 0 ? (
        <EmptyState title={t("empty")} description={t("emptyBody")} />
      ) : (
        <DecisionList initial={statements} />
      )}
    </div>
  );
}
