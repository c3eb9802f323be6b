"use client";
import { PublicLog } from "@loopbid/validators";
import { useCallback, useEffect, useState } from "react";

export type LogState = { kind: "loading" } | { kind: "failed" } | { kind: "ready"; log: PublicLog };

/** Fetches the file that everyone can download, and believes nothing of its form. */
export function useLog(source: string): LogState & { retry: () => void } {
  const [state, setState] = useState<LogState>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const aborter = new AbortController();
    fetch(source, { signal: aborter.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`status ${response.status}`);
        setState({ kind: "ready", log: PublicLog.parse(await response.json()) });
      })
      .catch(() => {
        if (!aborter.signal.aborted) setState({ kind: "failed" });
      });
    return () => aborter.abort();
  }, [source, attempt]);
  const retry = useCallback(() => {
    setState({ kind: "loading" });
    setAttempt((count) => count + 1);
  }, []);
  return { ...state, retry };
}
