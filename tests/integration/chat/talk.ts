import { randomWord } from "@loopbid/core";
import { type Db, type ListingRow, openDb } from "@loopbid/db";
import { openThread, sendMessage, type ServiceContext, threadMessages } from "@loopbid/services";
import type { ChatMessage } from "@loopbid/validators";
import { makeListing, makePerson, type Person } from "../factories.ts";
import type { Harness } from "../harness.ts";

export interface Talk {
  seller: Person;
  buyer: Person;
  listing: ListingRow;
  threadId: string;
}

/** A thread of a new buyer with a new seller, without messages. */
export async function startTalk(
  harness: Harness,
  { seller, buyer }: { seller?: Person; buyer?: Person } = {},
): Promise<Talk> {
  const owner = seller ?? (await makePerson(harness));
  const asker = buyer ?? (await makePerson(harness));
  const listing = await makeListing(harness, owner.row._id, { format: "FIXED_PRICE" });
  const thread = await openThread(harness.ctx(asker.actor), { listingId: listing._id });
  return { seller: owner, buyer: asker, listing, threadId: thread.id };
}

export interface SendOptions {
  key?: string;
  imageKeys?: string[];
  /** Another process's connection. */
  db?: Db;
}

export function say(
  harness: Harness,
  person: Person,
  threadId: string,
  text: string,
  { key = randomWord(12), imageKeys = [], db }: SendOptions = {},
): Promise<ChatMessage> {
  const ctx: ServiceContext = { ...harness.ctx(person.actor), ...(db ? { db } : {}) };
  return sendMessage(ctx, { threadId, text, imageKeys, idempotencyKey: key });
}

/** The whole thread as a person sees it, page by page. */
export async function readAll(
  harness: Harness,
  person: Person,
  threadId: string,
): Promise<ChatMessage[]> {
  const all: ChatMessage[] = [];
  for (;;) {
    const afterSeq = all.at(-1)?.seq ?? 0;
    const page = await threadMessages(harness.ctx(person.actor), { threadId, afterSeq });
    all.push(...page.messages);
    if (!page.more) return all;
  }
}

/** A connection as another process has it. */
export function anotherProcess({ databaseUrl }: Harness): Db {
  return openDb({ url: databaseUrl, appName: "another process" });
}
