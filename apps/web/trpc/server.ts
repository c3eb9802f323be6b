import "server-only";
import { createCaller } from "@loopbid/api";
import { callerAddress } from "@loopbid/core";
import { headers } from "next/headers";
import { cache } from "react";
import { webProcess } from "../server/services.ts";
import { actorOf } from "../server/session.ts";

const actor = cache(async () => actorOf(await headers()));

/** Calls procedures in process, as the person who asked for this page. */
export const getCaller = cache(async () =>
  createCaller({
    services: webProcess().services,
    resolveActor: actor,
    address: callerAddress(await headers()),
  }),
);

/** The signed-in person's account, or null; asked once per page. */
export const getMe = cache(async () => (await getCaller()).account.me());

/** What the shop's pages are made with; asked once per page. */
export const getShop = cache(async () => (await getCaller()).settings.shop());

/** The counts of the signed-in person to start from. */
export async function getUnread(): Promise<{ messages: number; notifications: number }> {
  const caller = await getCaller();
  const [{ unreadMessages }, { unread }] = await Promise.all([
    caller.chat.unread(),
    caller.notification.unread(),
  ]);
  return { messages: unreadMessages, notifications: unread };
}
