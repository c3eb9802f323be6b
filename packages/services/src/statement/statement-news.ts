import type { StatementRow } from "@loopbid/db";
import type { Ground } from "@loopbid/validators";
import { fill } from "../mail/message.ts";
import type { NewNotification } from "../notification/tell.ts";
import texts from "./messages/en.json" with { type: "json" };

/** Where a person reads what was decided about them, and appeals. */
export const DECISIONS_PATH = "/account/decisions";
/** Where somebody who cannot sign in does, with the key of the one decision. */
const APPEAL_PATH = "/appeal";

function isClosedOut(decision: StatementRow["decision"]): boolean {
  return decision === "SUSPEND" || decision === "BAN";
}

/** Where its person reads a decision, below the shop's address. */
export function decisionPath({
  decision,
  appealKey,
}: Pick<StatementRow, "decision" | "appealKey">): string {
  return isClosedOut(decision) ? `${APPEAL_PATH}?k=${appealKey}` : DECISIONS_PATH;
}

/** What the person is told: the rule, the words, who decided, and how to appeal. */
export function statementNews(
  webUrl: string,
  { _id, personId, decision, ground, text, decidedById, endsAt, appealKey }: StatementRow,
  about?: { title: string; imageKey: string | null },
): NewNotification {
  const closedOut = isClosedOut(decision);
  const path = decisionPath({ decision, appealKey });
  return {
    userId: personId,
    type: decision === "REMOVE" ? "listing-removed" : "decision",
    key: `statement-${_id}`,
    values: {
      as: endsAt ? `${decision}-UNTIL` : decision,
      title: about?.title ?? "",
      notice: text,
      ground: fill(texts.rule, { ground: texts.ground[ground as Ground] }),
      by: decidedById ? texts.by.person : texts.by.checks,
      appeal: fill(closedOut ? texts.closedOut : texts.appeal, { url: new URL(path, webUrl).href }),
      ...(endsAt ? { until: endsAt.toISOString() } : {}),
    },
    path,
    imageKey: about?.imageKey ?? null,
  };
}
