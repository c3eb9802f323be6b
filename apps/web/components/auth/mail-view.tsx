import { Button } from "@loopbid/ui";
import type { DevMail } from "@loopbid/services";
import { ArrowLeft, ExternalLink } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

/** Links to this site lead to where the reader is, whatever host and port the mail names. */
function linksIn(text: string, webUrl: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const own = new URL(webUrl).origin;
  return [...new Set(found)].map((link) =>
    link.startsWith(`${own}/`) ? link.slice(own.length) : link,
  );
}

export async function MailView({ mail, webUrl }: { mail: DevMail; webUrl: string }) {
  const t = await getTranslations("auth.mailbox");
  const links = linksIn(mail.text, webUrl);
  return (
    <article className="min-w-0">
      <Link
        href="/dev/mailbox"
        className="mb-4 inline-flex items-center gap-2 text-sm font-semibold lg:hidden"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {t("all")}
      </Link>
      <h2 className="text-title">{mail.subject}</h2>
      <p className="mt-1 text-sm wrap-anywhere text-muted">{t("to", { to: mail.to })}</p>
      {links.length > 0 ? (
        <ul aria-label={t("links")} className="mt-4 flex flex-wrap gap-2">
          {links.map((link) => (
            <li key={link} className="min-w-0 max-w-full">
              <Button
                size="sm"
                variant="secondary"
                iconEnd={<ExternalLink aria-hidden />}
                className="max-w-full"
                render={
                  <a href={link} rel="noreferrer">
                    <span className="max-w-64 truncate">{link}</span>
                  </a>
                }
              />
            </li>
          ))}
        </ul>
      ) : null}
      <iframe
        sandbox=""
        title={t("frame")}
        srcDoc={mail.html}
        className="mt-5 h-152 w-full rounded-card border border-line bg-white"
      />
      <details className="mt-4 rounded-card bg-sunken p-4 text-sm">
        <summary className="cursor-pointer font-semibold">{t("text")}</summary>
        <pre className="mt-3 font-mono text-xs wrap-anywhere whitespace-pre-wrap">{mail.text}</pre>
      </details>
    </article>
  );
}
