import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireMe } from "../../../components/account/require-me.ts";
import { ThreadView } from "../../../components/chat/thread-view.tsx";
import { getCaller } from "../../../trpc/server.ts";

type Props = {
  params: Promise<{ threadId: string }>;
  searchParams: Promise<{ at?: string }>;
};

/** The thread and its newest messages, once per page; what is not the reader's own is a 404. */
const getThread = cache(async (threadId: string) => {
  const caller = await getCaller();
  try {
    const thread = await caller.chat.thread({ threadId });
    return { thread, page: await caller.chat.messages({ threadId }) };
  } catch (error) {
    const unknown = error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code);
    if (unknown) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { threadId } = await params;
  await requireMe(`/messages/${encodeURIComponent(threadId)}`);
  const [t, { thread }] = await Promise.all([getTranslations("chat.thread"), getThread(threadId)]);
  return { title: t("with", { name: thread.peer.name }) };
}

export default async function ThreadPage({ params, searchParams }: Props) {
  const [{ threadId }, { at }] = await Promise.all([params, searchParams]);
  await requireMe(`/messages/${encodeURIComponent(threadId)}`);
  const { thread, page } = await getThread(threadId);
  const seq = Number(at);
  const found = Number.isInteger(seq) && seq >= 1 && seq <= thread.seq ? seq : null;
  return (
    <ThreadView key={`${threadId} ${found ?? ""}`} thread={thread} page={page} found={found} />
  );
}
