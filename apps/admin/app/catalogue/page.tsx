import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CatalogueDesk } from "../../components/catalogue/catalogue-desk.tsx";
import { Refusal } from "../../components/shell/refusal.tsx";
import { getCaller, getMe } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalogue");
  return { title: t("title") };
}

export default async function CataloguePage() {
  const me = await getMe();
  if (!me) redirect("/sign-in");
  if (me.role === "USER") return <Refusal name={me.name} />;
  const caller = await getCaller();
  const [categories, devices] = await Promise.all([
    caller.catalogue.categories(),
    caller.catalogue.devices({}),
  ]);
  return (
    <CatalogueDesk categories={categories} devices={devices} mayChange={me.role === "ADMIN"} />
  );
}
