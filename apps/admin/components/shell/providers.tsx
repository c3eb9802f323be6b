"use client";
import { ToastProvider, TooltipProvider } from "@loopbid/ui";
import type { ReactNode } from "react";
import type { SocketPlace } from "../../trpc/socket.ts";
import { TrpcProvider } from "../../trpc/client.tsx";

export function Providers({
  children,
  place,
  dismissLabel,
}: {
  children: ReactNode;
  place: SocketPlace;
  dismissLabel: string;
}) {
  return (
    <TrpcProvider place={place}>
      <TooltipProvider>
        <ToastProvider dismissLabel={dismissLabel}>{children}</ToastProvider>
      </TooltipProvider>
    </TrpcProvider>
  );
}
