import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgotForm } from "../../../components/auth/forgot-form.tsx";
import { env } from "../../../env.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.forgot");
  return { title: t("title") };
}

export default function ForgotPage() {
  return <ForgotForm mailbox={env().devMailbox} />;
}
