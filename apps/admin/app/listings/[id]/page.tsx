import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ListingFile } from "../../../components/listings/listing-file.tsx";
import { Refusal } from "../../../components/shell/refusal.tsx";
import { env } from "../../../env.ts";
import { getCaller, getMe } from "../../../trpc/server.ts";

interface ListingPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("listings"))("title") };
}

export default async function ListingPage({ params }: ListingPageProps) {
  const me = await getMe();
  if (!me) redirect("/sign-in");
  if (me.role === "USER") return <Refusal name={me.name} />;
  const { id } = await params;
  const file = await read(id);
  return <ListingFile key={id} initial={file} webUrl={env().WEB_URL} />;
}

async function read(listingId: string) {
  try {
    const caller = await getCaller();
    return await caller.backOffice.listing({ listingId });
  } catch (error) {
    const unknown = error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code);
    if (unknown) notFound();
    throw error;
  }
}
