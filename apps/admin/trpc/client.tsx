"use client";
import type { AppRouter } from "@loopbid/api";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { httpBatchLink, splitLink, wsLink } from "@trpc/client";
import { createTRPCReact } from "@trpc/react-query";
import { signOut } from "next-auth/react";
import { type ReactNode, useEffect, useState } from "react";
import { createSocket, type SocketPlace } from "./socket.ts";

export const api = createTRPCReact<AppRouter>();

/** Whoever lost the role or the account sees that at once, not with the next press. */
async function leave(): Promise<void> {
  await signOut({ redirect: false }).catch(() => undefined);
  window.location.reload();
}

function createClients(place: SocketPlace) {
  const socket = createSocket(place, () => void leave());
  const trpc = api.createClient({
    links: [
      splitLink({
        condition: (operation) => operation.type === "subscription",
        true: wsLink({ client: socket }),
        false: httpBatchLink({ url: "/api/trpc", maxItems: 10, maxURLLength: 4_000 }),
      }),
    ],
  });
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1 } } });
  return { socket, trpc, queries };
}

/** Queries and mutations over HTTP, subscriptions over one lazy socket. Keyed by person: no answer outlives a sign-out. */
export function TrpcProvider({ place, children }: { place: SocketPlace; children: ReactNode }) {
  const [{ socket, trpc, queries }] = useState(() => createClients(place));
  useEffect(() => () => void socket.close(), [socket]);
  return (
    <api.Provider client={trpc} queryClient={queries}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </api.Provider>
  );
}
