"use client";
import type { PublicLog } from "@loopbid/validators";
import { useEffect, useState } from "react";
import { type Checked, checkLog, type Receipts } from "./check-log.ts";

/** What the checks say of a log; null while they run. */
export function useChecked(log: PublicLog, receipts: Receipts): Checked | null {
  const [done, setDone] = useState<{ log: PublicLog; checked: Checked } | null>(null);
  useEffect(() => {
    const aborter = new AbortController();
    checkLog(log, receipts, aborter.signal)
      .then((checked) => {
        if (!aborter.signal.aborted) setDone({ log, checked });
      })
      .catch(() => undefined);
    return () => aborter.abort();
  }, [log, receipts]);
  return done?.log === log ? done.checked : null;
}
