import { EmptyState } from "@loopbid/ui";
import { listDevMails, readDevMail } from "@loopbid/services";
import { id as anyId } from "@loopbid/validators";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MailList } from "../../../components/auth/mail-list.tsx";
import { MailView } from "../../../components/auth/mail-view.tsx";
import { RefreshOften } from "../../../components/auth/refresh-often.tsx";
import { env } from "../../../env.ts";
import { webProcess } from "../../../server/services.ts";

const REFRESH_MS = 4_000;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.mailbox");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

interface MailboxPageProps {
  searchParams: Promise<{ id?: string | string[] }>;
}

export default async function MailboxPage({ searchParams }: MailboxPageProps) {
  const { devMailbox, WEB_URL } = env();
  if (!devMailbox) notFound();
  const [t, query] = await Promise.all([getTranslations("auth.mailbox"), searchParams]);
  const openId = anyId.safeParse(query.id).data ?? null;
  const { services } = webProcess();
  const [mails, mail] = await Promise.all([
    listDevMails(services),
    openId && readDevMail(services, { id: openId }),
  ]);
  return (
    <div className="page py-10 lg:py-14">
      <RefreshOften everyMs={REFRESH_MS} />
      <h1 className="text-headline">{t("title")}</h1>
      <p className="mt-2 mb-8 text-muted">{t("lead")}</p>
      {mails.length === 0 ? (
        <EmptyState as="h2" illustration="chat" title={t("empty")} description={t("emptyBody")} />
      ) : (
        <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.7fr)]">
          <MailList mails={mails} openId={mail ? openId : null} />
          {mail ? (
            <MailView mail={mail} webUrl={WEB_URL} />
          ) : (
            <p className="rounded-card bg-sunken p-8 text-muted max-lg:hidden">
              {openId ? t("gone") : t("choose")}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
