import { Breadcrumbs } from "@loopbid/ui";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DecisionHistory } from "../../../components/decisions/decision-history.tsx";
import { PersonDevices } from "../../../components/people/person-devices.tsx";
import { PersonFacts } from "../../../components/people/person-facts.tsx";
import { PersonHead } from "../../../components/people/person-head.tsx";
import { PersonListings } from "../../../components/people/person-listings.tsx";
import { Section } from "../../../components/review/section.tsx";
import { Refusal } from "../../../components/shell/refusal.tsx";
import { env } from "../../../env.ts";
import { getCaller, getMe } from "../../../trpc/server.ts";

type Props = { params: Promise<{ handle: string }> };

const getPerson = cache(async (handle: string) => {
  try {
    return await (await getCaller()).people.one({ handle });
  } catch (error) {
    const unknown = error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code);
    if (unknown) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `@${(await params).handle}` };
}

export default async function PersonPage({ params }: Props) {
  const me = await getMe();
  if (!me) redirect("/sign-in");
  if (me.role === "USER") return <Refusal name={me.name} />;
  const person = await getPerson((await params).handle);
  const t = await getTranslations("people");
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-6 p-4 sm:p-6 lg:p-8">
      <Breadcrumbs
        label={t("crumbs")}
        linkAs={Link}
        items={[{ label: t("title"), href: "/users" }, { label: `@${person.handle}` }]}
      />
      <PersonHead person={person} own={me.id === person.id} webUrl={env().WEB_URL} />
      <PersonFacts counts={person.counts} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
        <div className="flex flex-col gap-6">
          <Section title={t("decisions")}>
            <DecisionHistory of="PERSON" id={person.id} mayUndo={person.may.decide} />
          </Section>
          <PersonDevices devices={person.devices} />
        </div>
        <PersonListings handle={person.handle} listings={person.listings} />
      </div>
    </div>
  );
}
