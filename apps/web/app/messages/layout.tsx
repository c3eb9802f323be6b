import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { requireMe } from "../../components/account/require-me.ts";
import { InboxPane } from "../../components/chat/inbox-pane.tsx";
import { getCaller } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("chat.inbox"))("title"), robots: { index: false } };
}

// The composer stays above a phone's keyboard.
export const viewport: Viewport = { interactiveWidget: "resizes-content" };

/** Fills the window: the inbox beside the conversation, or on a phone one of the two. */
export default async function MessagesLayout({ children }: { children: ReactNode }) {
  await requireMe("/messages");
  const threads = await (await getCaller()).chat.threads({});
  return (
    <div
      data-chat
      className="mx-auto grid min-h-0 w-full max-w-page flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] md:grid-cols-[20rem_minmax(0,1fr)] lg:grid-cols-[24rem_minmax(0,1fr)] xl:border-x xl:border-line"
    >
      <InboxPane initial={threads} />
      {children}
    </div>
  );
}
