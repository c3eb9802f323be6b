import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QueueDesk } from "../components/queue/queue-desk.tsx";
import { Refusal } from "../components/shell/refusal.tsx";
import { env } from "../env.ts";
import { getCaller, getMe } from "../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("queue");
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
  const page = pageOf((await searchParams)["page"]);
  const caller = await getCaller();
  const queue = await caller.moderation.queue({ page });
  return <QueueDesk key={page} page={page} initial={queue} webUrl={env().WEB_URL} />;
}
