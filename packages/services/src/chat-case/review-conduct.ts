import type { ChatCaseRow, MessageRow } from "@loopbid/db";
import { CHAT_WARNINGS, type ChatWarning } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { type CaseEvidence, writeCase } from "./write-case.ts";

const WINDOW_MS = 30 * 24 * 3_600_000;
/** So many in one thread, or any in so many threads, are no slip any more. */
const REPEATED = 3;
const THREADS = 2;
/** A link to another site is mostly a manual or a picture: it warns, and is no conduct. */
const COUNTED = CHAT_WARNINGS.filter((label) => label !== "external_link");

type Warned = Pick<MessageRow, "threadId" | "warnings" | "createdAt">;

/**
 * Opens or refreshes the case of a person in a thread once they were warned of again and again: from the stored
 * messages, so that looking twice changes nothing. True where it changed something.
 */
export async function reviewConduct(
  ctx: ServiceContext,
  threadId: string,
  personId: string,
): Promise<boolean> {
  const thread = await ctx.db.rows.threads.findOne({ _id: threadId });
  if (!thread) return false;
  const { listingId } = thread;
  return writeCase(ctx, { threadId, listingId, personId }, async (known) => {
    const warned = await warnedOf(ctx, personId);
    const here = warned.filter((message) => message.threadId === threadId);
    const inThreads = new Set(warned.map((message) => message.threadId)).size;
    if (here.length === 0 || (here.length < REPEATED && inThreads < THREADS)) return null;
    return evidenceOf(known, here);
  });
}

function warnedOf(ctx: ServiceContext, senderId: string): Promise<Warned[]> {
  const since = new Date(ctx.now() - WINDOW_MS);
  return ctx.db.rows.messages.find(
    { senderId, createdAt: { $gte: since }, warnings: { $in: COUNTED } },
    { projection: { threadId: 1, warnings: 1, createdAt: 1 } },
  );
}

function evidenceOf(known: ChatCaseRow | null, here: readonly Warned[]): CaseEvidence | null {
  const present = new Set(here.flatMap(({ warnings }) => warnings));
  const labels: ChatWarning[] = COUNTED.filter((label) => present.has(label));
  if (!known) return { warned: here.length, labels };
  if (known.state === "OPEN") {
    const same = known.warned === here.length && known.labels.join() === labels.join();
    return same ? null : { warned: here.length, labels };
  }
  // Who was warned by a person comes back at once, a case that was dismissed only after as much again.
  const decidedAt = known.decidedAt?.getTime() ?? 0;
  const after = here.filter(({ createdAt }) => createdAt.getTime() > decidedAt).length;
  const enough = after >= (known.state === "ACTED" ? 1 : REPEATED);
  return enough ? { warned: here.length, labels } : null;
}
