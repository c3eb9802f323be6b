import type { PublicHead } from "@loopbid/validators";

export type OpenStatus = "LIVE" | "SCHEDULED";

/** Whether people can still bid, or will be able to. */
export function isOpen(head: Pick<PublicHead, "status">): boolean {
  return head.status === "LIVE" || head.status === "SCHEDULED";
}
