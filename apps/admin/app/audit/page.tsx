import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  addressOf,
  type AuditSearch,
  readFields,
  toFilter,
} from "../../components/audit/audit-address.ts";
import { AuditExport } from "../../components/audit/audit-export.tsx";
import { AuditFilter } from "../../components/audit/audit-filter.tsx";
import { AuditList } from "../../components/audit/audit-list.tsx";
import { Refusal } from "../../components/shell/refusal.tsx";
import { getCaller, getMe } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<AuditSearch> }) {
  const me = await getMe();
  if (!me) redirect("/sign-in");
  if (me.role === "USER") return <Refusal name={me.name} />;
  const fields = readFields(await searchParams);
  const filter = toFilter(fields);
  const [t, caller] = await Promise.all([getTranslations("audit"), getCaller()]);
  const first = filter ? await caller.auditLog.list(filter) : { items: [], nextCursor: null };
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-6 p-4 sm:p-6 lg:p-8">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-title">{t("title")}</h1>
          <p className="mt-1 text-muted">{t("lead")}</p>
        </div>
        {filter && me.role === "ADMIN" ? <AuditExport filter={filter} /> : null}
      </div>
      <AuditFilter key={addressOf(fields)} fields={fields} />
      <AuditList
        key={`list ${addressOf(fields)}`}
        filter={filter ?? { staff: true }}
        initial={first}
      />
    </div>
  );
}
