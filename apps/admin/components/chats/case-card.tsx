"use client";
import { Badge } from "@loopbid/ui";
import type { ChatCaseItem } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { CaseFacts } from "./case-facts.tsx";
import { CaseThread } from "./case-thread.tsx";

export interface CaseCardProps {
  item: ChatCaseItem;
  webUrl: string;
}

/** One person's conduct in one thread: the thread as evidence, and who they are. */
export function CaseCard({ item, webUrl }: CaseCardProps) {
  const t = useTranslations("chats");
  const { person, report, warned, labels } = item;
  return (
    <article
      aria-label={t("about", { handle: person.handle })}
      className="overflow-hidden rounded-card border border-line bg-surface"
    >
      <header className="flex flex-wrap items-center gap-2 px-5 pt-5">
        <h3 className="me-1 text-lg wrap-anywhere">{t("about", { handle: person.handle })}</h3>
        {report ? <Badge tone="danger">{t(`reason.${report.reason}`)}</Badge> : null}
        {warned > 0 ? <Badge tone="review">{t("warned", { count: warned })}</Badge> : null}
        {labels.map((label) => (
          <Badge key={label} tone="outline">
            {t(`label.${label}`)}
          </Badge>
        ))}
      </header>
      <div className="grid gap-6 p-5 xl:grid-cols-[minmax(0,1fr)_17rem]">
        <CaseThread item={item} />
        <CaseFacts item={item} webUrl={webUrl} />
      </div>
    </article>
  );
}
