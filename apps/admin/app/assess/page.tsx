import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AssessDesk } from "../../components/assess/assess-desk.tsx";
import { Refusal } from "../../components/shell/refusal.tsx";
import { getMe } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("assess");
  return { title: t("title") };
}

export default async function AssessPage() {
  const me = await getMe();
  if (!me) redirect("/sign-in");
  if (me.role === "USER") return <Refusal name={me.name} />;
  return <AssessDesk />;
}
