"use client";
import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useContext,
  useMemo,
  useOptimistic,
  useTransition,
} from "react";
import { type BrowseQuery, browseHref } from "./query.ts";

interface Navigation {
  /** What was asked for, ahead of the server's answer: a box ticks at once. */
  query: BrowseQuery;
  pending: boolean;
  /** Changes filters and goes back to the first page. */
  change: (change: Partial<BrowseQuery>) => void;
}

const Context = createContext<Navigation | null>(null);

export function BrowseNavigation({ query, children }: { query: BrowseQuery; children: ReactNode }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [wanted, want] = useOptimistic(query);
  const navigation = useMemo<Navigation>(
    () => ({
      query: wanted,
      pending,
      change: (change) => {
        const next = { ...wanted, ...change, page: 1 };
        start(() => {
          want(next);
          router.push(browseHref(next), { scroll: false });
        });
      },
    }),
    [wanted, pending, router, want],
  );
  return <Context value={navigation}>{children}</Context>;
}

export function useBrowse(): Navigation {
  const navigation = useContext(Context);
  if (!navigation) throw new Error("useBrowse needs BrowseNavigation around it");
  return navigation;
}

/** Results fade while newer ones are on their way. */
export function Results({ children }: { children: ReactNode }) {
  const { pending } = useBrowse();
  return (
    <div
      aria-busy={pending}
      className="transition-opacity duration-200 aria-busy:pointer-events-none aria-busy:opacity-45"
    >
      {children}
    </div>
  );
}
