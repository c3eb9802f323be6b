import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignUpForm } from "../../../components/auth/sign-up-form.tsx";
import { env } from "../../../env.ts";
import { getMe } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signUp");
  return { title: t("title") };
}

export default async function SignUpPage() {
  if (await getMe()) redirect("/");
  return <SignUpForm mailbox={env().devMailbox} />;
}
