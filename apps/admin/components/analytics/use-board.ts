"use client";
import type { Dashboard } from "@loopbid/validators";
import { keepPreviousData } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { inputOf, type Range, writeRange } from "./range.ts";

/** The roll-up runs as often; asking more often would show the same. */
const REFRESH_MS = 300_000;
/** Before the first roll-up ended. */
const LOOK_AGAIN_MS = 5_000;

export interface BoardStart {
  range: Range;
  /** When the page was made, epoch ms: the same on both sides. */
  now: number;
  board: Dashboard;
}

/** The figures of the chosen range. The last ones stay until the next came; the address follows the choice. */
export function useBoard(start: BoardStart) {
  const [range, setRange] = useState(start.range);
  const [now, setNow] = useState(start.now);
  const input = inputOf(range, now);
  const first = inputOf(start.range, start.now);
  const isFirst = input.from === first.from && input.to === first.to;
  const query = api.analytics.dashboard.useQuery(input, {
    placeholderData: keepPreviousData,
    ...(isFirst ? { initialData: start.board } : {}),
  });
  const board = query.data ?? start.board;
  const missing = board.asOf === null;
  const { refetch } = query;
  useEffect(() => {
    const look = () => {
      setNow(Date.now());
      void refetch();
    };
    const timer = setInterval(look, missing ? LOOK_AGAIN_MS : REFRESH_MS);
    return () => clearInterval(timer);
  }, [missing, refetch]);
  function choose(next: Range) {
    setRange(next);
    setNow(Date.now());
    window.history.replaceState(null, "", `?${writeRange(next)}`);
  }
  return { board, query, range, now, choose, input };
}
