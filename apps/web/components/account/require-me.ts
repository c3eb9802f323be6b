import type { Me } from "@loopbid/validators";
import { redirect } from "next/navigation";
import { getMe } from "../../trpc/server.ts";

/** The signed-in person; anyone else is sent to sign in and comes back. */
export async function requireMe(path: string): Promise<Me> {
  const me = await getMe();
  if (!me) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return me;
}

/** A page number from an address, where anything may stand. */
export function pageOf(text: string | undefined): number {
  const page = Number(text ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 200 ? page : 1;
}
