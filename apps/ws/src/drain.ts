import { setTimeout as sleep } from "node:timers/promises";
import { textFrame } from "@loopbid/realtime";
import type { Connection } from "./connection.ts";
import { DRAIN_PER_SECOND, DRAIN_WAIT_MS } from "./limits.ts";

const RECONNECT = textFrame('{"id":null,"method":"reconnect"}');
const STEP_MS = 20;

/**
 * Sends clients elsewhere one by one over as long as their number needs, at most `spreadMs`; each is served until it has
 * gone. Resolves when all have gone or had their time.
 */
export async function sendAway(
  connections: ReadonlySet<Connection>,
  spreadMs: number,
  told: () => void,
): Promise<void> {
  const order = [...connections];
  const spread = Math.min(spreadMs, (order.length / DRAIN_PER_SECOND) * 1_000);
  const started = Date.now();
  for (let next = 0; next < order.length;) {
    const share = spread > 0 ? (Date.now() - started) / spread : 1;
    const due = Math.min(order.length, Math.ceil(share * order.length) || 1);
    for (; next < due; next += 1) {
      order[next]!.write(RECONNECT);
      told();
    }
    if (next < order.length) await sleep(STEP_MS);
  }
  const deadline = Date.now() + DRAIN_WAIT_MS;
  while (connections.size > 0 && Date.now() < deadline) await sleep(STEP_MS);
}
