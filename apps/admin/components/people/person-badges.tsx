"use client";
import { Badge } from "@loopbid/ui";
import type { PersonLine } from "@loopbid/validators";
import { useFormatter, useNow, useTranslations } from "next-intl";

/** What is not ordinary about an account: a role, a decision that holds it, an address nobody has confirmed. */
export function PersonBadges({ person }: { person: PersonLine }) {
  const { role, status, suspendedUntil, limitedUntil, emailVerified } = person;
  const t = useTranslations("people");
  const common = useTranslations("common");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium" });
  const limited = limitedUntil !== null && Date.parse(limitedUntil) > now.getTime();
  return (
    <>
      {role === "USER" ? null : <Badge tone="neutral">{common(`role.${role}`)}</Badge>}
      {status === "ACTIVE" ? null : (
        <Badge tone="danger">
          {suspendedUntil && status === "SUSPENDED"
            ? t("badge.until", { when: day(suspendedUntil) })
            : t(`status.${status}`)}
        </Badge>
      )}
      {limited ? (
        <Badge tone="ember">{t("badge.limited", { when: day(limitedUntil) })}</Badge>
      ) : null}
      {emailVerified ? null : <Badge tone="review">{t("badge.unverified")}</Badge>}
    </>
  );
}
