"use client";
import { api } from "../../trpc/client.tsx";

/** The decisions about a person or a listing, newest first: read once, whatever of a page shows them. */
export function useDecisionsOf(of: "PERSON" | "LISTING", id: string) {
  return api.decision.ofSubject.useInfiniteQuery(
    { of, id },
    { getNextPageParam: ({ nextCursor }) => nextCursor },
  );
}
