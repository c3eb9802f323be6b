import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResetForm } from "../../../components/auth/reset-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.reset");
  return { title: t("title"), referrer: "no-referrer" };
}

interface ResetPageProps {
  searchParams: Promise<{ secret?: string | string[] }>;
}

export default async function ResetPage({ searchParams }: ResetPageProps) {
  const { secret } = await searchParams;
  return <ResetForm secret={typeof secret === "string" ? secret : null} />;
}
