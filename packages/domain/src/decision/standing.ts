/** A decision about a person's account, as far as it says what the account may do. Times are epoch ms. */
export interface AccountDecision {
  decision: "LIMIT" | "SUSPEND" | "BAN";
  at: number;
  /** When it is over by itself; null where it never is. */
  endsAt: number | null;
  undone: boolean;
}

export interface AccountStanding {
  status: "ACTIVE" | "SUSPENDED" | "BANNED";
  /** When a suspension is over by itself. */
  suspendedUntil: number | null;
  limitedUntil: number | null;
}

/**
 * What the decisions make of an account at `now` (epoch ms). Of suspensions and bans the newest that was not taken back
 * counts, and so of limits: it replaces the older ones, and taking it back brings those back.
 */
export function standingOf(decisions: readonly AccountDecision[], now: number): AccountStanding {
  const newestFirst = decisions.filter(({ undone }) => !undone).toSorted((a, b) => b.at - a.at);
  const holds = (one: AccountDecision | undefined) =>
    one && (one.endsAt === null || one.endsAt > now) ? one : null;
  const limit = holds(newestFirst.find(({ decision }) => decision === "LIMIT"));
  const closed = holds(newestFirst.find(({ decision }) => decision !== "LIMIT"));
  return {
    status: closed ? (closed.decision === "BAN" ? "BANNED" : "SUSPENDED") : "ACTIVE",
    suspendedUntil: closed?.decision === "SUSPEND" ? closed.endsAt : null,
    limitedUntil: limit?.endsAt ?? null,
  };
}
