import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { JobsDesk } from "../../components/jobs/jobs-desk.tsx";
import { AdminsOnly } from "../../components/shell/admins-only.tsx";
import { Refusal } from "../../components/shell/refusal.tsx";
import { getCaller, getMe } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("jobs");
  return { title: t("title") };
}

export default async function JobsPage() {
  const me = await getMe();
  if (!me) redirect("/sign-in");
  if (me.role === "USER") return <Refusal name={me.name} />;
  if (me.role !== "ADMIN") return <AdminsOnly name={me.name} />;
  const caller = await getCaller();
  return <JobsDesk initial={await caller.jobs.overview()} />;
}
