import type { FraudCheckRow, ModerationActionRow, Rows } from "@loopbid/db";

const PAGE = 200;

export interface DecidedText {
  title: string;
  description: string;
  categorySlug: string | null;
  /** The asking price beside comparable ones when it was checked; null where nothing checked it. */
  priceBand: string | null;
  /** What the moderator says that it is; empty where it was approved. */
  labels: readonly string[];
  decision: ModerationActionRow["decision"];
  decidedAt: Date;
  check: Pick<FraudCheckRow, "verdict" | "score" | "modelVersion"> | null;
}

/**
 * What moderators read and what they decided, oldest first, a page at a time: labels for the next model. For an
 * operator's own tools; it asks nobody's permission and names nobody.
 */
export async function* decidedTexts(
  { moderation_actions: actions, fraud_checks: checks }: Rows,
  since: Date | null = null,
): AsyncGenerator<DecidedText, void> {
  let last: string | null = null;
  for (;;) {
    const page: ModerationActionRow[] = await actions.find(
      {
        ...(last ? { _id: { $gt: last } } : {}),
        ...(since ? { createdAt: { $gte: since } } : {}),
      },
      { sort: { _id: 1 }, limit: PAGE },
    );
    const ids = page.flatMap(({ fraudCheckId }) => fraudCheckId ?? []);
    const found = ids.length > 0 ? await checks.find({ _id: { $in: ids } }) : [];
    const byId = new Map(found.map((check) => [check._id, check]));
    for (const { read, labels, decision, createdAt, fraudCheckId } of page) {
      // Decisions from before what was read was kept.
      if (!read) continue;
      // They say that something has to change, and not what the text is.
      if (labels.length === 0 && (decision === "HIDE" || decision === "EDIT_REQUEST")) continue;
      const check = (fraudCheckId && byId.get(fraudCheckId)) || null;
      const { title, description, categorySlug } = read;
      const priceBand = check?.priceBand ?? null;
      const text = { title, description, categorySlug, priceBand };
      yield { ...text, labels, decision, decidedAt: createdAt, check };
    }
    if (page.length < PAGE) return;
    last = page.at(-1)!._id;
  }
}
