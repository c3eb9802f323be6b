"use client";
import { Badge } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import type { EvidenceOf } from "./evidence.tsx";
import { QuoteLink } from "./quote-link.tsx";

export interface ContactsProps extends Pick<EvidenceOf<"contact">, "found"> {
  signalKey: string;
}

export function Contacts({ signalKey, found }: ContactsProps) {
  const t = useTranslations("review.evidence.contact");
  return (
    <ul className="flex flex-col gap-1.5 text-sm">
      {found.map(({ type, excerpt, hidden }) => (
        <li key={`${type} ${excerpt}`} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="text-muted">{t(type)}</span>
          <QuoteLink signalKey={signalKey}>{excerpt}</QuoteLink>
          {hidden ? <Badge tone="danger">{t("hidden")}</Badge> : null}
        </li>
      ))}
    </ul>
  );
}
