import { InferenceProcess, TextModelUnavailableError } from "./inference-process.ts";
import type { CarryingPhrase, LabelScores, ListingText } from "./listing-text.ts";
import type { ModelManifest } from "./manifest.ts";
import { TextCache, textKey } from "./text-cache.ts";

export interface TextClassifierOptions {
  /** Folder of the weights. */
  modelPath: string;
  /** Time to load the model, in ms. */
  startMs?: number;
  /** Time for one request, in ms, however many others wait. A process that takes longer is replaced. */
  timeoutMs?: number;
  /** Pause before a failed process is started again, in ms; it doubles with every failure, up to a minute. */
  restartMs?: number;
  /** Results kept by the hash of the text. */
  cacheSize?: number;
  /** Texts that may wait; more are refused at once. */
  waitingAtMost?: number;
}

export interface TextClassifier {
  /** The model's version, labels and weights. Starts the process if it is not running. */
  manifest(): Promise<ModelManifest>;
  /** Scores by label, in the order of the listings. Throws `TextModelUnavailableError`. */
  classify(listings: readonly ListingText[]): Promise<LabelScores[]>;
  /** The phrases that carried the scores, strongest label first. Throws `TextModelUnavailableError`. */
  explain(listing: ListingText): Promise<CarryingPhrase[]>;
  /** The process that holds the network now, if any. */
  readonly pid: number | undefined;
  close(): Promise<void>;
}

const LONGEST_PAUSE_MS = 60_000;

/** The text model in a process of its own, started on first use and again after it died. */
export function createTextClassifier(options: TextClassifierOptions): TextClassifier {
  const { modelPath, startMs = 60_000, timeoutMs = 30_000, restartMs = 500 } = options;
  const { cacheSize = 5_000, waitingAtMost = 2_000 } = options;
  const cache = new TextCache<LabelScores>(cacheSize);
  let running: InferenceProcess | null = null;
  let failures = 0;
  let notBefore = 0;
  let waiting = 0;
  let closed = false;

  function current(): InferenceProcess {
    if (closed) throw new TextModelUnavailableError("The text model is closed");
    if (running && !running.ended) return running;
    if (Date.now() < notBefore)
      throw new TextModelUnavailableError("The text model failed and rests before it starts again");
    const process = new InferenceProcess(modelPath, startMs);
    running = process;
    return process;
  }

  async function ask<Answer>(
    texts: number,
    asked: (process: InferenceProcess) => Promise<Answer>,
  ): Promise<Answer> {
    if (waiting + texts > waitingAtMost)
      throw new TextModelUnavailableError(`${waiting} texts wait for the model already`);
    const process = current();
    waiting += texts;
    try {
      const answer = await asked(process);
      failures = 0;
      return answer;
    } catch (error) {
      // The first to see a process dead sets the pause; the others failed with it.
      if (process.ended && running === process && !closed) {
        running = null;
        notBefore = Date.now() + Math.min(restartMs * 2 ** failures++, LONGEST_PAUSE_MS);
      }
      throw error;
    } finally {
      waiting -= texts;
    }
  }

  async function classify(listings: readonly ListingText[]): Promise<LabelScores[]> {
    const keys = listings.map(textKey);
    const known = new Map<string, LabelScores>();
    const fresh = new Map<string, ListingText>();
    keys.forEach((key, index) => {
      const scores = cache.get(key);
      if (scores) known.set(key, scores);
      else fresh.set(key, listings[index] as ListingText);
    });
    if (fresh.size > 0) {
      const reply = await ask(fresh.size, (process) =>
        process.ask({ kind: "score", listings: [...fresh.values()] }, timeoutMs),
      );
      const scores = reply.kind === "scores" ? reply.scores : [];
      [...fresh.keys()].forEach((key, index) => {
        const found = scores[index];
        if (!found) throw new TextModelUnavailableError("The text model left a text out");
        cache.set(key, found);
        known.set(key, found);
      });
    }
    return keys.map((key) => known.get(key) as LabelScores);
  }

  return {
    manifest: () => ask(0, (process) => process.ready),
    classify,
    async explain(listing) {
      const reply = await ask(1, (process) => process.ask({ kind: "explain", listing }, timeoutMs));
      return reply.kind === "phrases" ? reply.phrases : [];
    },
    get pid() {
      return running?.pid;
    },
    async close() {
      closed = true;
      await running?.stop();
    },
  };
}
