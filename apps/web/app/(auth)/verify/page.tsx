import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { VerifyCard } from "../../../components/auth/verify-card.tsx";
import { getMe } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.verify");
  return { title: t("title"), referrer: "no-referrer" };
}

interface VerifyPageProps {
  searchParams: Promise<{ secret?: string | string[] }>;
}

export default async function VerifyPage({ searchParams }: VerifyPageProps) {
  const [{ secret }, me] = await Promise.all([searchParams, getMe()]);
  return <VerifyCard secret={typeof secret === "string" ? secret : null} signedIn={me !== null} />;
}
