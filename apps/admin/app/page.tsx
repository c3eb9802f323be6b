import { CaseKind } from "@loopbid/validators";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CaseDesk } from "../components/cases/case-desk.tsx";
import { Refusal } from "../components/shell/refusal.tsx";
import { env } from "../env.ts";
import { getCaller, getMe } from "../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cases");
  return { title: t("title") };
}

interface QueuePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

function pageOf(value: string | string[] | undefined): number {
  const page = Number(value ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 200 ? page : 1;
}

export default async function QueuePage({ searchParams }: QueuePageProps) {
  const me = await getMe();
  if (!me) redirect("/sign-in");
  if (me.role === "USER") return <Refusal name={me.name} />;
  const asked = await searchParams;
  const kind = CaseKind.safeParse(asked["kind"]).data ?? null;
  const page = pageOf(asked["page"]);
  const caller = await getCaller();
  const first = await caller.desk.cases({ kind, page });
  return (
    <CaseDesk
      key={`${kind}-${page}`}
      kind={kind}
      page={page}
      initial={first}
      webUrl={env().WEB_URL}
    />
  );
}
