"use client";
import { ToastProvider, TooltipProvider } from "@loopbid/ui";
import type { ReactNode } from "react";
import { TrpcProvider } from "../../trpc/client.tsx";
import type { SocketPlace } from "../../trpc/socket.ts";

export type ProvidersProps = {
  children: ReactNode;
  /** Whose page this is: a new person gets new clients, so no answer outlives a sign-out. */
  personId: string;
  place: SocketPlace;
  dismissLabel: string;
};

export function Providers({ children, personId, place, dismissLabel }: ProvidersProps) {
  return (
    <TrpcProvider key={personId} place={place}>
      <TooltipProvider>
        <ToastProvider dismissLabel={dismissLabel}>{children}</ToastProvider>
      </TooltipProvider>
    </TrpcProvider>
  );
}
