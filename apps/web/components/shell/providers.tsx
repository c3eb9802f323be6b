"use client";
import { ToastProvider, TooltipProvider } from "@loopbid/ui";
import type { ShopSettings } from "@loopbid/validators";
import type { ReactNode } from "react";
import { ChatProvider } from "../chat/chat-provider.tsx";
import { TitleCount } from "../live/title-count.tsx";
import type { Unread } from "../live/unread.ts";
import { UserEventsProvider } from "../live/user-events.tsx";
import { NoticeWatch } from "../notification/notice-watch.tsx";
import { TrpcProvider } from "../../trpc/client.tsx";
import type { SocketPlace } from "../../trpc/socket.ts";
import { ShopProvider } from "./shop-context.tsx";
import { ServerClock } from "./server-clock.tsx";

export type ProvidersProps = {
  children: ReactNode;
  /** Whose page this is: a new person gets new clients, so no answer outlives a sign-out. */
  personId: string;
  place: SocketPlace;
  /** The server's clock as it made the page, epoch ms. */
  now: number;
  dismissLabel: string;
  /** Counts of the signed-in person; null for a visitor, who gets no live events. */
  unread: Unread | null;
  shop: ShopSettings;
};

export function Providers({
  children,
  personId,
  place,
  now,
  dismissLabel,
  unread,
  shop,
}: ProvidersProps) {
  return (
    <TrpcProvider key={personId} place={place}>
      <ServerClock now={now}>
        <TooltipProvider>
          <ToastProvider dismissLabel={dismissLabel}>
            <ShopProvider shop={shop}>
              {unread ? (
                <UserEventsProvider initial={unread}>
                  <ChatProvider personId={personId}>{children}</ChatProvider>
                  <TitleCount />
                  <NoticeWatch />
                </UserEventsProvider>
              ) : (
                children
              )}
            </ShopProvider>
          </ToastProvider>
        </TooltipProvider>
      </ServerClock>
    </TrpcProvider>
  );
}
