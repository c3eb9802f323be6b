import { ConflictError, InvalidError } from "@loopbid/core";
import { type FraudRulesRow, isDuplicateKey } from "@loopbid/db";
import type { CreateRulesInput, FraudRules, RulesContent } from "@loopbid/validators";
import type { z } from "zod";
import { audit } from "../audit.ts";
import { requireAdmin, type ServiceContext } from "../context.ts";
import { findRules } from "./find-rules.ts";
import { toRules } from "./list-rules.ts";
import { storedWeights } from "./stored-weights.ts";

const ATTEMPTS = 5;

/**
 * Saves a new version that descends from another one. It judges nothing until it is put on trial or promoted.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins, NotFoundError for the parent, InvalidError
 * (NOTHING_CHANGED), ConflictError (BUSY) where others keep saving at the same moment.
 */
export async function createRules(
  ctx: ServiceContext,
  input: z.output<typeof CreateRulesInput>,
): Promise<FraudRules> {
  const { userId } = requireAdmin(ctx);
  const parent = await findRules(ctx.db.rows, input.parent);
  if (isSame(parent, input.content))
    throw new InvalidError("These are the rules that you started from.", {
      reason: "NOTHING_CHANGED",
    });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const row = await save(ctx, input, userId).catch((error: unknown) => {
      // Someone else took the number.
      if (isDuplicateKey(error)) return null;
      throw error;
    });
    if (row) return (await toRules(ctx, [row]))[0]!;
  }
  throw new ConflictError("Others are saving rules right now. Try again.", { reason: "BUSY" });
}

function isSame(parent: FraudRulesRow, { weights, review, block, observers }: RulesContent) {
  const before = new Map(parent.weights.map(({ key, weight }) => [key, weight]));
  return (
    parent.review === review &&
    parent.block === block &&
    parent.observers === observers &&
    Object.entries(weights).every(([key, weight]) => before.get(key) === weight)
  );
}

function save(
  ctx: ServiceContext,
  { parent, name, note, content }: z.output<typeof CreateRulesInput>,
  authorId: string,
): Promise<FraudRulesRow> {
  return ctx.db.transaction(async (rows) => {
    const [newest] = await rows.fraud_rules.find(
      {},
      { sort: { number: -1 }, limit: 1, projection: { number: 1 } },
    );
    const number = (newest?.number ?? 0) + 1;
    const { weights, review, block, observers } = content;
    const row = await rows.fraud_rules.insertOne({
      number,
      name,
      note,
      weights: storedWeights(weights),
      review,
      block,
      observers,
      state: "DRAFT",
      parentNumber: parent,
      authorId,
      createdAt: new Date(ctx.now()),
      shadowedAt: null,
      activatedAt: null,
      retiredAt: null,
    });
    await audit(ctx, rows, "fraud-rules.create", "fraud-rules", row._id, { number, parent });
    return row;
  });
}
