import { NotFoundError } from "@loopbid/core";
import type { FraudRulesRow, Rows } from "@loopbid/db";

/** @throws NotFoundError. */
export async function findRules(rows: Rows, number: number): Promise<FraudRulesRow> {
  const row = await rows.fraud_rules.findOne({ number });
  if (!row) throw new NotFoundError("There are no such rules.");
  return row;
}
