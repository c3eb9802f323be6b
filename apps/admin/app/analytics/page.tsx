import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnalyticsDesk } from "../../components/analytics/analytics-desk.tsx";
import { inputOf, readRange } from "../../components/analytics/range.ts";
import { Refusal } from "../../components/shell/refusal.tsx";
import { adminProcess } from "../../server/services.ts";
import { getCaller, getMe } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("analytics");
  return { title: t("title") };
}

interface AnalyticsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AnalyticsPage({ searchParams }: AnalyticsPageProps) {
  const me = await getMe();
  if (!me) redirect("/sign-in");
  if (me.role === "USER") return <Refusal name={me.name} />;
  const range = readRange(await searchParams);
  const now = adminProcess().services.now();
  const caller = await getCaller();
  const board = await caller.analytics.dashboard(inputOf(range, now));
  return <AnalyticsDesk range={range} now={now} board={board} mayExport={me.role === "ADMIN"} />;
}
