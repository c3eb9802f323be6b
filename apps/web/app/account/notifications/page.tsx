import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMe } from "../../../components/account/require-me.ts";
import { NotificationSettings } from "../../../components/notification/notification-settings.tsx";
import { getCaller } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notification.settings");
  return { title: t("title"), robots: { index: false } };
}

export default async function NotificationSettingsPage() {
  await requireMe("/account/notifications");
  const [t, caller] = await Promise.all([getTranslations("notification.settings"), getCaller()]);
  const [settings, { publicKey }] = await Promise.all([
    caller.notification.settings(),
    caller.notification.pushKey(),
  ]);
  return (
    <div className="page py-10 lg:py-14">
      <h1 className="text-headline">{t("title")}</h1>
      <p className="mt-2 mb-8 max-w-2xl text-pretty text-muted">{t("lead")}</p>
      <NotificationSettings initial={settings} publicKey={publicKey} />
    </div>
  );
}
