import { ALL_MODERATORS, deskEvents } from "@loopbid/realtime";
import type { CaseKind } from "@loopbid/validators";
import { afterCommit } from "../after-commit.ts";
import type { ServiceContext } from "../context.ts";

/** Tells the moderators who look at the list that a case changed. After the commit. */
export async function announceCase(
  ctx: ServiceContext,
  caseKind: CaseKind,
  subjectId: string,
): Promise<void> {
  await afterCommit(ctx, "news of a case", () =>
    ctx.publisher.publish(deskEvents, ALL_MODERATORS, {
      kind: "cases-changed",
      caseKind,
      subjectId,
    }),
  );
}

/** A case was decided: nobody works on it any more, and the list has changed. After the commit. */
export async function closeCase(
  ctx: ServiceContext,
  kind: CaseKind,
  subjectId: string,
): Promise<void> {
  await afterCommit(ctx, "end the claim of a case", () =>
    ctx.db.rows.case_claims.deleteOne({ kind, subjectId }),
  );
  await announceCase(ctx, kind, subjectId);
}
