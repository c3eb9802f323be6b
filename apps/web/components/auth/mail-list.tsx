import { cn } from "@loopbid/ui";
import type { DevMailSummary } from "@loopbid/services";
import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";

export interface MailListProps {
  mails: readonly DevMailSummary[];
  openId: string | null;
}

export async function MailList({ mails, openId }: MailListProps) {
  const [t, format] = await Promise.all([getTranslations("auth.mailbox"), getFormatter()]);
  const now = new Date();
  return (
    <nav aria-label={t("list")} className={cn(openId && "max-lg:hidden")}>
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface">
        {mails.map(({ _id, to, subject, createdAt }) => (
          <li key={_id}>
            <Link
              href={`/dev/mailbox?id=${_id}`}
              aria-current={_id === openId ? "true" : undefined}
              className="block px-4 py-3.5 transition-colors hover:bg-sunken aria-[current]:bg-tint"
            >
              <span className="flex items-baseline justify-between gap-3">
                <span className="truncate font-semibold">{subject}</span>
                <time dateTime={createdAt.toISOString()} className="shrink-0 text-xs text-subtle">
                  {format.relativeTime(createdAt, now)}
                </time>
              </span>
              <span className="block truncate text-sm text-muted">{t("to", { to })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
