"use client";
import type { AppRouter } from "@loopbid/api";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { httpBatchLink } from "@trpc/client";
import { createTRPCReact } from "@trpc/react-query";
import { type ReactNode, useState } from "react";

export const api = createTRPCReact<AppRouter>();

function createClients() {
  const trpc = api.createClient({
    links: [httpBatchLink({ url: "/api/trpc", maxItems: 10, maxURLLength: 4_000 })],
  });
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1 } } });
  return { trpc, queries };
}

/** Keyed by person: a new one gets new clients, so no answer outlives a sign-out. */
export function TrpcProvider({ children }: { children: ReactNode }) {
  const [{ trpc, queries }] = useState(createClients);
  return (
    <api.Provider client={trpc} queryClient={queries}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </api.Provider>
  );
}
