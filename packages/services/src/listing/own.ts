import type { OwnListing } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { fetchOwn } from "./fetch-own.ts";
import { toOwn } from "./to-own.ts";

/** @throws UnauthenticatedError, NotFoundError. */
export async function ownListing(ctx: ServiceContext, { id }: { id: string }): Promise<OwnListing> {
  return toOwn(await fetchOwn(ctx, id));
}
