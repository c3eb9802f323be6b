"use client";
import { Alert, Avatar, EmptyState } from "@loopbid/ui";
import type { PeopleResult, PersonLine } from "@loopbid/validators";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { MoreButton } from "../shell/more-button.tsx";
import type { PeopleFields } from "./people-address.ts";
import { PersonBadges } from "./person-badges.tsx";

export interface PeopleListProps {
  fields: PeopleFields;
  initial: PeopleResult;
}

/** Whom the filter finds; more come on a button. */
export function PeopleList({ fields, initial }: PeopleListProps) {
  const t = useTranslations("people");
  const read = api.people.find.useInfiniteQuery(fields, {
    initialData: { pages: [initial], pageParams: [null] },
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // What is shown stays in its order while somebody reads it.
    staleTime: Infinity,
  });
  const people = read.data.pages.flatMap(({ items }) => items);
  if (people.length === 0)
    return <EmptyState illustration="search" title={t("empty")} description={t("emptyBody")} />;
  return (
    <>
      <ul
        aria-label={t("list")}
        className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface"
      >
        {people.map((person) => (
          <li key={person.id}>
            <Line person={person} />
          </li>
        ))}
      </ul>
      {read.error ? <Alert tone="danger">{t("failed")}</Alert> : null}
      <MoreButton read={read}>{t("more")}</MoreButton>
    </>
  );
}

function Line({ person }: { person: PersonLine }) {
  const { id, handle, name, email, joinedAt } = person;
  const t = useTranslations("people");
  const format = useFormatter();
  const joined = format.dateTime(new Date(joinedAt), { dateStyle: "medium" });
  return (
    <Link
      href={`/users/${handle}`}
      className="flex items-center gap-3.5 px-4 py-3 hover:bg-sunken focus-visible:outline-offset-[-3px] sm:px-5"
    >
      <Avatar name={name} seed={id} />
      <span className="grid min-w-0 flex-1 gap-x-4 gap-y-1 md:grid-cols-[minmax(0,1.2fr)_minmax(0,1.2fr)_minmax(0,1.6fr)] md:items-center">
        <span className="min-w-0">
          <span className="block truncate font-semibold">{name}</span>
          <span className="block truncate text-sm text-muted">@{handle}</span>
        </span>
        <span className="truncate text-sm text-muted max-md:hidden">{email}</span>
        <span className="flex flex-wrap gap-1.5 empty:hidden">
          <PersonBadges person={person} />
        </span>
      </span>
      <span className="figures w-40 shrink-0 text-end text-sm text-muted max-sm:hidden">
        {t("joined", { when: joined })}
      </span>
    </Link>
  );
}
