"use client";
import { ToastProvider, TooltipProvider } from "@loopbid/ui";
import type { ReactNode } from "react";
import { TrpcProvider } from "../../trpc/client.tsx";
import type { SocketPlace } from "../../trpc/socket.ts";
import { ServerClock } from "./server-clock.tsx";

export type ProvidersProps = {
  children: ReactNode;
  /** Whose page this is: a new person gets new clients, so no answer outlives a sign-out. */
  personId: string;
  place: SocketPlace;
  /** The server's clock as it made the page, epoch ms. */
  now: number;
  dismissLabel: string;
};

export function Providers({ children, personId, place, now, dismissLabel }: ProvidersProps) {
  return (
    <TrpcProvider key={personId} place={place}>
      <ServerClock now={now}>
        <TooltipProvider>
          <ToastProvider dismissLabel={dismissLabel}>{children}</ToastProvider>
        </TooltipProvider>
      </ServerClock>
    </TrpcProvider>
  );
}
