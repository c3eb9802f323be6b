"use client";
import { api } from "../../trpc/client.tsx";

/** Where the socket is away, the count is still not old. */
const REFRESH_MS = 30_000;

/** How many cases of all kinds wait; 0 until it is known. */
export function useOpenCases(): number {
  const { data } = api.desk.counts.useQuery(undefined, { refetchInterval: REFRESH_MS });
  return Object.values(data ?? {}).reduce((sum, count) => sum + count, 0);
}
