"use client";
import { Button } from "@loopbid/ui";
import type { ReactNode } from "react";
import { useReady } from "./use-ready.ts";

export interface MoreButtonProps {
  /** Of the list that goes on. */
  read: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  children: ReactNode;
}

/** Below a list: its next page; nothing where it is at its end. */
export function MoreButton({ read, children }: MoreButtonProps) {
  const ready = useReady();
  if (!read.hasNextPage) return null;
  return (
    <Button
      variant="secondary"
      className="self-center"
      disabled={!ready}
      loading={read.isFetchingNextPage}
      onClick={() => void read.fetchNextPage()}
    >
      {children}
    </Button>
  );
}
