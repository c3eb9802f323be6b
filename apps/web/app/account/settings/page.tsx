import { Button } from "@loopbid/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BlockedList } from "../../../components/account/blocked-list.tsx";
import { StrikeList } from "../../../components/account/strike-list.tsx";
import { ChangePasswordForm } from "../../../components/auth/change-password-form.tsx";
import { EmailStatus } from "../../../components/auth/email-status.tsx";
import { ProfileForm } from "../../../components/auth/profile-form.tsx";
import { SettingsSection } from "../../../components/auth/settings-section.tsx";
import { SignOutEverywhere } from "../../../components/auth/sign-out-everywhere.tsx";
import { getCaller, getMe } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.settings");
  return { title: t("title"), robots: { index: false } };
}

export default async function SettingsPage() {
  const [t, notices, me] = await Promise.all([
    getTranslations("auth.settings"),
    getTranslations("notification.settings.entry"),
    getMe(),
  ]);
  if (!me) redirect("/sign-in?next=/account/settings");
  const caller = await getCaller();
  const [blocked, strikes] = await Promise.all([
    caller.account.blocked(),
    caller.account.strikes(),
  ]);
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
      <SettingsSection id="notifications" heading={notices("heading")} lead={notices("lead")}>
        <Button
          variant="secondary"
          render={<Link href="/account/notifications">{notices("open")}</Link>}
        />
      </SettingsSection>
      <SettingsSection id="blocked" heading={t("blocked.heading")} lead={t("blocked.lead")}>
        <BlockedList people={blocked} />
      </SettingsSection>
      {strikes.count > 0 ? (
        <SettingsSection id="strikes" heading={t("strikes.heading")} lead={t("strikes.lead")}>
          <StrikeList strikes={strikes} />
        </SettingsSection>
      ) : null}
      <SettingsSection id="password" heading={t("password.heading")} lead={t("password.lead")}>
        <ChangePasswordForm email={me.email} />
      </SettingsSection>
      <SettingsSection id="sessions" heading={t("sessions.heading")} lead={t("sessions.lead")}>
        <SignOutEverywhere />
      </SettingsSection>
    </div>
  );
}
