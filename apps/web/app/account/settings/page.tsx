import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangePasswordForm } from "../../../components/auth/change-password-form.tsx";
import { EmailStatus } from "../../../components/auth/email-status.tsx";
import { ProfileForm } from "../../../components/auth/profile-form.tsx";
import { SettingsSection } from "../../../components/auth/settings-section.tsx";
import { SignOutEverywhere } from "../../../components/auth/sign-out-everywhere.tsx";
import { getMe } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.settings");
  return { title: t("title"), robots: { index: false } };
}

export default async function SettingsPage() {
  const [t, me] = await Promise.all([getTranslations("auth.settings"), getMe()]);
  if (!me) redirect("/sign-in?next=/account/settings");
  return (
    <div className="page py-10 lg:py-14">
      <h1 className="text-headline">{t("title")}</h1>
      <p className="mt-2 mb-8 wrap-anywhere text-muted">{t("lead", { email: me.email })}</p>
      <SettingsSection
        id="profile"
        heading={t("profile.heading")}
        lead={t("profile.lead")}
        aside={
          <Link
            href={`/u/${me.handle}`}
            className="text-sm font-semibold underline underline-offset-4"
          >
            {t("profile.view")}
          </Link>
        }
      >
        <ProfileForm me={me} />
      </SettingsSection>
      <SettingsSection id="email" heading={t("email.heading")} lead={t("email.lead")}>
        <EmailStatus me={me} />
      </SettingsSection>
      <SettingsSection id="password" heading={t("password.heading")} lead={t("password.lead")}>
        <ChangePasswordForm email={me.email} />
      </SettingsSection>
      <SettingsSection id="sessions" heading={t("sessions.heading")} lead={t("sessions.lead")}>
        <SignOutEverywhere />
      </SettingsSection>
    </div>
  );
}
