"use client";
import type { AppRouter } from "@loopbid/api";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { httpBatchLink, splitLink, wsLink } from "@trpc/client";
import { createTRPCReact } from "@trpc/react-query";
import { signOut } from "next-auth/react";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { Pulse } from "./pulse.ts";
import { createSocket, type SocketPlace } from "./socket.ts";

export const api = createTRPCReact<AppRouter>();

const PulseContext = createContext(new Pulse());

/** The socket's signs of life. */
export function usePulse(): Pulse {
  return useContext(PulseContext);
}

const MAX_BATCH = 10;

/** Drops the dead cookie and shows the page as everyone sees it. */
async function leave(): Promise<void> {
  await signOut({ redirect: false }).catch(() => undefined);
  window.location.reload();
}

function createClients(place: SocketPlace) {
  const pulse = new Pulse();
  const socket = createSocket(place, pulse, () => void leave());
  const trpc = api.createClient({
    links: [
      splitLink({
        condition: (operation) => operation.type === "subscription",
        true: wsLink({ client: socket }),
        false: httpBatchLink({ url: "/api/trpc", maxItems: MAX_BATCH, maxURLLength: 4_000 }),
      }),
    ],
  });
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false } },
  });
  return { pulse, socket, trpc, queries };
}

/** Queries and mutations over HTTP, subscriptions over one lazy socket. Keyed by person: a new one gets a new socket. */
export function TrpcProvider({ place, children }: { place: SocketPlace; children: ReactNode }) {
  const [{ pulse, socket, trpc, queries }] = useState(() => createClients(place));
  useEffect(() => () => void socket.close(), [socket]);
  return (
    <api.Provider client={trpc} queryClient={queries}>
      <QueryClientProvider client={queries}>
        <PulseContext value={pulse}>{children}</PulseContext>
      </QueryClientProvider>
    </api.Provider>
  );
}
