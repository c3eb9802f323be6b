"use client";
import { ToastProvider, TooltipProvider } from "@loopbid/ui";
import type { ReactNode } from "react";
import { TrpcProvider } from "../../trpc/client.tsx";

export function Providers({
  children,
  dismissLabel,
}: {
  children: ReactNode;
  dismissLabel: string;
}) {
  return (
    <TrpcProvider>
      <TooltipProvider>
        <ToastProvider dismissLabel={dismissLabel}>{children}</ToastProvider>
      </TooltipProvider>
    </TrpcProvider>
  );
}
