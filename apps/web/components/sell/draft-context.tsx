"use client";
import { createContext, type ReactNode, use } from "react";
import type { Draft } from "./use-draft.ts";

/** What of a listing that was live once can no longer change. */
export interface Locks {
  format: boolean;
  terms: boolean;
}

export interface DraftScope extends Draft {
  listingId: string;
  locks: Locks;
}

const Scope = createContext<DraftScope | null>(null);

export function DraftProvider({ scope, children }: { scope: DraftScope; children: ReactNode }) {
  return <Scope value={scope}>{children}</Scope>;
}

export function useDraftScope(): DraftScope {
  const scope = use(Scope);
  if (!scope) throw new Error("This belongs inside the sell form.");
  return scope;
}
