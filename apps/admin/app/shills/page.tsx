import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Refusal } from "../../components/shell/refusal.tsx";
import { ShillDesk } from "../../components/shills/shill-desk.tsx";
import { env } from "../../env.ts";
import { getCaller, getMe } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shills");
  return { title: t("title") };
}

export default async function ShillsPage() {
  const me = await getMe();
  if (!me) redirect("/sign-in");
  if (me.role === "USER") return <Refusal name={me.name} />;
  const caller = await getCaller();
  const first = await caller.moderation.shillAlerts({});
  return <ShillDesk initial={first} webUrl={env().WEB_URL} />;
}
