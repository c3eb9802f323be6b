import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  addressOf,
  type PeopleSearch,
  readFields,
} from "../../components/people/people-address.ts";
import { PeopleFilter } from "../../components/people/people-filter.tsx";
import { PeopleList } from "../../components/people/people-list.tsx";
import { Refusal } from "../../components/shell/refusal.tsx";
import { getCaller, getMe } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function UsersPage({ searchParams }: { searchParams: Promise<PeopleSearch> }) {
  const me = await getMe();
  if (!me) redirect("/sign-in");
  if (me.role === "USER") return <Refusal name={me.name} />;
  const fields = readFields(await searchParams);
  const [t, caller] = await Promise.all([getTranslations("people"), getCaller()]);
  const first = await caller.people.find(fields);
  const address = addressOf(fields);
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-6 p-4 sm:p-6 lg:p-8">
      <div>
        <h1 className="text-title">{t("title")}</h1>
        <p className="mt-1 text-muted">{t("lead")}</p>
      </div>
      <PeopleFilter key={address} fields={fields} />
      <PeopleList key={`list ${address}`} fields={fields} initial={first} />
    </div>
  );
}
