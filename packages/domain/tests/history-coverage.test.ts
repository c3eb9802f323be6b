import fc from "fast-check";
import { expect, it } from "vitest";
import { moves, terms } from "./support/histories.ts";
import { play, RULES } from "./support/play.ts";

it("the random histories reach every kind of row, every rejection and every ending", () => {
  const seen = new Set<string>();
  for (const [someTerms, someMoves] of fc.sample(fc.tuple(terms, moves), {
    numRuns: 2_000,
    seed: 7,
  })) {
    const history = play(RULES, someTerms, someMoves);
    seen.add(history.head.status);
    for (const { entries, events, rejection, before, move, after } of history.steps) {
      if (rejection) seen.add(rejection);
      for (const entry of entries) seen.add(entry.kind);
      for (const event of events) {
        if (event.kind === "bid.accepted" && event.extended) seen.add("extended");
      }
      if (move.kind !== "bid" || rejection) continue;
      if (move.bidder === before.leaderId) seen.add("own-raise");
      if (after.leaderMaxCents === after.runnerUpMaxCents) seen.add("tie");
      if (before.leaderId !== null && after.reserveMet && !before.reserveMet) seen.add("lift");
    }
  }
  const wanted =
    "BID RETRACTION BUY_NOW CLOSED ENDED_EARLY CANCELLED " +
    "BID_TOO_LOW NOT_ABOVE_OWN_MAX OUT_OF_RANGE OWN_LISTING AUCTION_ENDED " +
    "BUY_NOW_UNAVAILABLE NOTHING_TO_RETRACT RETRACTION_WINDOW_CLOSED " +
    "TOO_LATE_TO_END NOT_DUE LIVE ENDED_SOLD ENDED_UNSOLD extended own-raise tie lift";
  expect([...seen]).toEqual(expect.arrayContaining(wanted.split(" ")));
});
