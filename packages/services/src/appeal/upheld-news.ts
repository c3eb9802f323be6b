import type { StatementRow } from "@loopbid/db";
import type { NewNotification } from "../notification/tell.ts";
import { decisionPath } from "../statement/statement-news.ts";

/** Tells the person that a decision stands, and why. */
export function upheldNews(statement: StatementRow, answer: string): NewNotification {
  return {
    userId: statement.personId,
    type: "decision",
    key: `appeal-upheld-${statement._id}`,
    values: { as: "UPHELD", notice: answer },
    path: decisionPath(statement),
  };
}
