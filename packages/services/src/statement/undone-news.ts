import type { StatementRow } from "@loopbid/db";
import type { NewNotification } from "../notification/tell.ts";
import { fill } from "../mail/message.ts";
import texts from "./messages/en.json" with { type: "json" };
import { DECISIONS_PATH } from "./statement-news.ts";

/** What undoing did beside marking the statement. */
export type PutBack = keyof typeof texts.putBack;

export interface Undone {
  /** The decider's words to the person. */
  reason: string;
  putBack?: PutBack | undefined;
  title?: string | undefined;
  /** Where the person goes on. */
  path?: string | undefined;
}

/** What the person is told of a decision that was taken back. */
export function undoneNews(
  { _id, personId, decision }: Pick<StatementRow, "_id" | "personId" | "decision">,
  { reason, putBack, title = "", path = DECISIONS_PATH }: Undone,
): NewNotification {
  const what = fill(texts.undone[decision], { title: title || texts.yourListing });
  return {
    userId: personId,
    type: "decision",
    key: `undone-${_id}`,
    values: {
      as: "UNDONE",
      title,
      notice: [what, putBack && texts.putBack[putBack]].filter(Boolean).join(" "),
      text: reason,
    },
    path,
  };
}
