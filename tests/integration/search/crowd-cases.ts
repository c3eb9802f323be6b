import { randomSecret } from "@loopbid/core";
import { newId } from "@loopbid/db";
import type { Harness } from "../harness.ts";

/** Decided cases and claims of many moderators, so that a planner which may use an index does. */
export async function fillWithCases({ db, now }: Harness, size = 1_000): Promise<void> {
  const { case_claims, chat_cases, listing_reports, appeals, statements } = db.rows;
  const numbers = Array.from({ length: size }, (_, index) => index);
  const at = (index: number) => new Date(now() - index * 60_000);
  await case_claims.insertMany(
    numbers.map((index) => ({
      kind: "LISTING" as const,
      subjectId: newId(),
      moderatorId: newId(),
      expiresAt: new Date(now() + index * 60_000),
    })),
  );
  await listing_reports.insertMany(
    numbers.map((index) => ({
      listingId: newId(),
      reporterId: newId(),
      reason: "SCAM",
      note: "",
      state: "DISMISSED" as const,
      decidedById: newId(),
      decidedAt: at(index),
      createdAt: at(index),
    })),
  );
  await statements.insertMany(
    numbers.map((index) => ({
      personId: newId(),
      decision: "REMOVE" as const,
      subject: "LISTING" as const,
      subjectId: newId(),
      ground: "scam",
      text: "It is a fraud.",
      decidedById: newId(),
      endsAt: null,
      before: {} as never,
      undoneById: null,
      undoneAt: null,
      appealKey: randomSecret(),
      createdAt: at(index),
    })),
  );
  await appeals.insertMany(
    numbers.map((index) => ({
      statementId: newId(),
      personId: newId(),
      text: "I disagree.",
      state: "UPHELD" as const,
      handlerId: newId(),
      answer: "It stands.",
      decidedAt: at(index),
      createdAt: at(index),
    })),
  );
  await chat_cases.insertMany(
    numbers.map((index) => ({
      threadId: newId(),
      listingId: newId(),
      personId: newId(),
      state: "DISMISSED" as const,
      revision: 1,
      warned: 3,
      labels: [],
      reportedById: null,
      reportReason: null,
      reportNote: null,
      reportedSeq: null,
      decidedById: newId(),
      decidedAt: at(index),
      decision: "DISMISS" as const,
      note: null,
      createdAt: at(index),
      updatedAt: at(index),
    })),
  );
}
