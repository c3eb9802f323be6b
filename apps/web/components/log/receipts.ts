import type { PublicHead } from "@loopbid/validators";
import { z } from "zod";
import type { Receipts } from "./check-log.ts";

const KEY = "loopbid.receipts";
const MAX_AUCTIONS = 20;
const MAX_ROWS = 60;

const Stored = z.record(z.string(), z.array(z.tuple([z.number().int(), z.string().max(64)])));
type Stored = z.infer<typeof Stored>;

function read(): Stored {
  try {
    return Stored.parse(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    return {};
  }
}

/** Keeps the hash of a running auction's newest row, so that the log which is opened later can be held to it. */
export function keepReceipt({ listingId, seq, headHash }: PublicHead): void {
  if (seq === 0) return;
  const { [listingId]: known = [], ...others } = read();
  if (known.some(([each]) => each === seq)) return;
  const rows = [...known, [seq, headHash] satisfies [number, string]].slice(-MAX_ROWS);
  const kept = Object.entries(others).slice(-(MAX_AUCTIONS - 1));
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries([...kept, [listingId, rows]])));
  } catch {
    // Storage is full or forbidden: the log can still be checked, only not against receipts.
  }
}

/** What this browser saw of an auction while it ran: hashes by seq. */
export function receiptsOf(listingId: string): Receipts {
  return new Map(read()[listingId] ?? []);
}
