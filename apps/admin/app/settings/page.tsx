import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SettingsDesk } from "../../components/settings/settings-desk.tsx";
import { Refusal } from "../../components/shell/refusal.tsx";
import { getCaller, getMe } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

export default async function SettingsPage() {
  const me = await getMe();
  if (!me) redirect("/sign-in");
  if (me.role === "USER") return <Refusal name={me.name} />;
  const caller = await getCaller();
  const [versions, features] = await Promise.all([
    caller.settings.list(),
    caller.settings.listFeatures(),
  ]);
  return <SettingsDesk versions={versions} features={features} mayChange={me.role === "ADMIN"} />;
}
