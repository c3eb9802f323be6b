import { Gauge, type Logger, type Registry } from "@loopbid/core";
import type { FraudRuleSet } from "@loopbid/domain";
import type { RulesInForce } from "@loopbid/fraud";

/** What was promoted judges after this long at the most. The query is one small read, and needs no Redis. */
const READ_EVERY_MS = 2_000;

export interface RulesWatch {
  /** @throws Error where they cannot be read: no check may be judged by rules that nobody chose. */
  start(): Promise<void>;
  /** The rules to judge by now: those that were read last. Throws before the start. */
  current(): RulesInForce;
  close(): void;
}

export interface WatchRulesOptions {
  read: () => Promise<{ active: FraudRuleSet | null; shadow: FraudRuleSet | null }>;
  registry: Registry;
  logger: Logger;
}

const numbers = ({ active, shadow }: RulesInForce) => ({
  active: active.number,
  shadow: shadow?.number ?? null,
});

/**
 * Reads which rules judge, again and again. While the database does not answer the last ones hold; nothing can be stored
 * then anyway.
 */
export function watchRules({ read, registry, logger }: WatchRulesOptions): RulesWatch {
  let known: RulesInForce | null = null;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const { active, shadow } = await read();
    if (!active) throw new Error("No rules are active.");
    const before = known && numbers(known);
    known = { active, shadow };
    const now = numbers(known);
    if (now.active !== before?.active || now.shadow !== before.shadow)
      logger.info(now, "fraud rules");
  }
  async function lookAgain(): Promise<void> {
    await look().catch((error: unknown) => logger.warn({ err: error }, "fraud rules"));
    lookLater();
  }
  function lookLater(): void {
    if (!closed) timer = setTimeout(() => void lookAgain(), READ_EVERY_MS);
  }

  new Gauge({
    name: "loopbid_fraud_rules",
    help: "Number of the rules that this worker judges by, and of those on trial (0: none).",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      this.set({ state: "active" }, known?.active.number ?? 0);
      this.set({ state: "shadow" }, known?.shadow?.number ?? 0);
    },
  });
  return {
    async start() {
      await look();
      lookLater();
    },
    current() {
      if (!known) throw new Error("The rules were not read yet.");
      return known;
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
