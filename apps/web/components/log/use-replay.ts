"use client";
import { useCallback, useEffect, useState } from "react";

const WHOLE_MS = 14_000;
const SLOWEST_MS = 700;
const FASTEST_MS = 50;

export interface Replay {
  /** How many rows have happened. */
  position: number;
  playing: boolean;
  go: (position: number) => void;
  toggle: () => void;
}

/** Plays a log row by row in about a quarter of a minute, however long it is. Starts at its end. */
export function useReplay(rowCount: number): Replay {
  const [position, setPosition] = useState(rowCount);
  const [wanted, setWanted] = useState(false);
  const playing = wanted && position < rowCount;
  useEffect(() => {
    if (!playing) return;
    const pace = Math.min(SLOWEST_MS, Math.max(FASTEST_MS, WHOLE_MS / rowCount));
    const rows = Math.max(1, Math.round((pace * rowCount) / WHOLE_MS));
    const timer = setInterval(
      () => setPosition((before) => Math.min(rowCount, before + rows)),
      pace,
    );
    return () => clearInterval(timer);
  }, [playing, rowCount]);

  const go = useCallback((next: number) => {
    setWanted(false);
    setPosition(next);
  }, []);
  const toggle = () => {
    if (!playing && position >= rowCount) setPosition(0);
    setWanted(!playing);
  };
  return { position, playing, go, toggle };
}
