import type { Db } from "@loopbid/db";
import type { MarketTerms } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { readSettings } from "./read-settings.ts";

/** How long a process tells people what it read; see docs/settings.md. */
export const SETTINGS_FRESH_MS = 5_000;

const known = new WeakMap<Db, { at: number; terms: Promise<MarketTerms> }>();

/** The terms in force as people are told them: at most a few seconds old. */
export function marketTerms({ db, now }: ServiceContext): Promise<MarketTerms> {
  const kept = known.get(db);
  if (kept && Math.abs(now() - kept.at) < SETTINGS_FRESH_MS) return kept.terms;
  const terms = readSettings(db.rows);
  known.set(db, { at: now(), terms });
  terms.catch(() => known.delete(db));
  return terms;
}

/** After a change in this process; the others follow within `SETTINGS_FRESH_MS`. */
export function forgetTerms(db: Db): void {
  known.delete(db);
}
