import "server-only";
import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getCaller } from "../../trpc/server.ts";

/** The listing, once per page; an address that names none is a 404. */
export const getListing = cache(async (slug: string) => {
  try {
    return await (await getCaller()).listing.bySlug({ slug });
  } catch (error) {
    const unknown = error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code);
    if (unknown) notFound();
    throw error;
  }
});
