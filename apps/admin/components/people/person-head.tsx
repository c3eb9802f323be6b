"use client";
import { Avatar } from "@loopbid/ui";
import type { PersonFile } from "@loopbid/validators";
import { CalendarDays, MapPin } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { PersonDecision } from "../decisions/person-decision.tsx";
import { EmailLine } from "./email-line.tsx";
import { PersonBadges } from "./person-badges.tsx";
import { PersonMenu } from "./person-menu.tsx";

export interface PersonHeadProps {
  person: PersonFile;
  own: boolean;
  webUrl: string;
}

/** Who it is, what holds the account, and what can be done. */
export function PersonHead({ person, own, webUrl }: PersonHeadProps) {
  const { id, handle, name, place, bio, joinedAt, may } = person;
  const t = useTranslations("people");
  const format = useFormatter();
  const router = useRouter();
  const joined = format.dateTime(new Date(joinedAt), { dateStyle: "long" });
  const whyNot = may.decide ? null : own ? t("own") : t("staff");
  return (
    <header className="flex flex-wrap items-start gap-x-5 gap-y-4">
      <Avatar name={name} seed={id} size="xl" className="max-sm:hidden" />
      <div className="min-w-0 flex-1 basis-72">
        <h1 className="text-title break-words">{name}</h1>
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <span className="text-muted">@{handle}</span>
          <PersonBadges person={person} />
        </div>
        <div className="figures mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted [&_svg]:size-4">
          <EmailLine person={person} />
          <span className="inline-flex items-center gap-1.5">
            <CalendarDays aria-hidden />
            {t("joined", { when: joined })}
          </span>
          {place ? (
            <span className="inline-flex items-center gap-1.5">
              <MapPin aria-hidden />
              {place}
            </span>
          ) : null}
        </div>
        {bio ? <p className="mt-3 max-w-prose break-words whitespace-pre-line">{bio}</p> : null}
      </div>
      <div className="flex flex-wrap items-center gap-2.5">
        {whyNot ? <p className="text-sm text-muted">{whyNot}</p> : null}
        <PersonDecision person={person} allowed={may.decide} onDecided={() => router.refresh()} />
        <PersonMenu person={person} webUrl={webUrl} />
      </div>
    </header>
  );
}
