import type { OwnListing } from "@loopbid/validators";
import { id as idSchema } from "@loopbid/validators";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CheckStatus } from "../../../components/sell/check-status.tsx";
import { SellForm } from "../../../components/sell/sell-form.tsx";
import { getCaller, getMe } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sell.form"))("title") };
}

async function fetchOwn(id: string): Promise<OwnListing> {
  try {
    return await (await getCaller()).listing.own({ id });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}

/** The catalogue's entry is found by its name, which its slug spells. */
async function fetchDevice({ deviceSlug: slug }: OwnListing) {
  if (!slug) return null;
  const caller = await getCaller();
  const q = slug.replaceAll("-", " ").slice(0, 60);
  const found = await caller.listing.suggestDevices({ q });
  return found.find((device) => device.slug === slug) ?? null;
}

export default async function SellListingPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ edit?: string }>;
}) {
  const [{ id }, { edit }, me] = await Promise.all([params, searchParams, getMe()]);
  if (!idSchema.safeParse(id).success) notFound();
  if (!me) redirect(`/sign-in?next=/sell/${id}`);
  const listing = await fetchOwn(id);
  const { state, bidCount } = listing;
  const editable =
    state === "DRAFT" ||
    (edit !== undefined && bidCount === 0 && ["HELD", "LIVE", "PENDING_REVIEW"].includes(state));
  if (!editable) {
    return (
      <div className="page py-12 sm:py-20">
        <CheckStatus key={listing.version} listing={listing} />
      </div>
    );
  }
  const [t, device] = await Promise.all([getTranslations("sell.form"), fetchDevice(listing)]);
  return (
    <div className="page pt-8 lg:py-12">
      <h1 className="mb-8 text-headline">{t(state === "DRAFT" ? "title" : "editTitle")}</h1>
      <SellForm
        key={listing.id}
        listing={listing}
        device={device}
        emailVerified={me.emailVerified}
      />
    </div>
  );
}
