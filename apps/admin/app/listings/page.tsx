import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  listingsAddress,
  type ListingsSearch,
  readListingsFields,
  toListingsInput,
} from "../../components/listings/listings-address.ts";
import { ListingsFilter } from "../../components/listings/listings-filter.tsx";
import { ListingsList } from "../../components/listings/listings-list.tsx";
import { Refusal } from "../../components/shell/refusal.tsx";
import { getCaller, getMe } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("listings"))("title") };
}

export default async function ListingsPage({
  searchParams,
}: {
  searchParams: Promise<ListingsSearch>;
}) {
  const me = await getMe();
  if (!me) redirect("/sign-in");
  if (me.role === "USER") return <Refusal name={me.name} />;
  const fields = readListingsFields(await searchParams);
  const input = toListingsInput(fields);
  const [t, caller] = await Promise.all([getTranslations("listings"), getCaller()]);
  const first = await caller.backOffice.listings(input);
  const address = listingsAddress(fields);
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 p-4 sm:p-6 lg:p-8">
      <div>
        <h1 className="text-title">{t("title")}</h1>
        <p className="mt-1 text-muted">{t("lead")}</p>
      </div>
      <ListingsFilter key={address} fields={fields} />
      <ListingsList
        key={`list ${address}`}
        input={input}
        initial={first}
        filtered={Object.values(fields).some(Boolean)}
      />
    </div>
  );
}
