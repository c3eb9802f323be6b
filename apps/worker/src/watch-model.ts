import { setTimeout as sleep } from "node:timers/promises";
import { Gauge, type Logger, type Registry } from "@loopbid/core";
import type { TextClassifier } from "@loopbid/fraud";
import { REPORT_EVERY_MS } from "@loopbid/services";

/** A model that is loaded says so at once. */
const ANSWERS_WITHIN_MS = 1_000;

export interface ModelState {
  status: "ok" | "down";
  version: string | null;
}

export interface ModelWatch {
  state(): ModelState;
  /** Looks and reports no more. */
  close(): Promise<void>;
}

export interface WatchOptions {
  classifier: TextClassifier;
  registry: Registry;
  /** Hands on what was seen, again and again; its failure is logged. */
  report: (modelVersion: string | null) => Promise<void>;
  logger: Logger;
}

async function versionOf(classifier: TextClassifier): Promise<string | null> {
  const late = sleep(ANSWERS_WITHIN_MS, null, { ref: false });
  const asked = classifier.manifest().then(({ version }) => version);
  return Promise.race([asked, late]).catch(() => null);
}

/** Starts the text model, starts it again after it died, and says every few seconds whether it answers. */
export function watchModel({ classifier, registry, report, logger }: WatchOptions): ModelWatch {
  let state: ModelState = { status: "down", version: null };
  new Gauge({
    name: "loopbid_text_model_up",
    help: "1 while the text model answers.",
    registers: [registry],
    collect() {
      this.set(state.status === "ok" ? 1 : 0);
    },
  });
  async function look(): Promise<void> {
    const version = await versionOf(classifier);
    const status = version ? "ok" : "down";
    if (status !== state.status)
      logger[version ? "info" : "warn"]({ version }, `text model ${status}`);
    state = { status, version };
    await report(version).catch((error) => logger.warn({ err: error }, "report of the text model"));
  }
  let looking = look();
  const timer = setInterval(() => {
    looking = look();
  }, REPORT_EVERY_MS);
  return {
    state: () => state,
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}
